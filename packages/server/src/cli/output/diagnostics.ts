import type { Diagnostic, Paint } from '@redress/engine/author'
import { wrap } from './wrap.ts'

/** What is wrong with a file, each with its line and a caret under the column, and what to do. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  text: string,
  paint: Paint,
  columns: number,
): string[] {
  const lines = text.split('\n')
  return diagnostics.flatMap((diagnostic) => printDiagnostic(diagnostic, lines, paint, columns))
}

function printDiagnostic(
  { severity, id, file, position, at, message, help }: Diagnostic,
  lines: readonly string[],
  paint: Paint,
  columns: number,
): string[] {
  const mark = severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning')
  const number = String(position.line)
  const margin = ' '.repeat(number.length)
  const { shown, caret } = excerpt(
    lines[position.line - 1] ?? '',
    position.column,
    columns - number.length - 6,
  )
  return [
    `${paint('bold', `${file}:${number}:${position.column}`)}  ${mark}  ${paint('dim', at ? `${id}  ${at}` : id)}`,
    ...wrap(message, columns - 2).map((line) => `  ${line}`),
    `  ${paint('dim', `${number} │`)} ${shown}`,
    `  ${margin} ${paint('dim', '│')} ${' '.repeat(caret)}${paint(severity === 'error' ? 'red' : 'yellow', '^')}`,
    ...wrap(help, columns - 2).map((line) => `  ${line}`),
    '',
  ]
}

/** The part of a line around a column that fits, and where the column is in it. */
function excerpt(line: string, column: number, width: number): { shown: string; caret: number } {
  const flat = line.replaceAll('\t', ' ').trimEnd()
  const room = Math.max(width, 40)
  const start = column > room - 10 ? column - Math.floor(room / 2) : 0
  const before = start > 0 ? '…' : ''
  const after = flat.length > start + room ? '…' : ''
  return {
    shown: before + flat.slice(start, start + room) + after,
    caret: column - 1 - start + before.length,
  }
}

/** "2 errors, 1 warning", or nothing. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length
  const say = (number: number, word: string) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]
  return [...say(count('error'), 'error'), ...say(count('warning'), 'warning')].join(', ')
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
