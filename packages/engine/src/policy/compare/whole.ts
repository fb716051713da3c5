import type { Path } from './difference.ts'
import { isRecord } from './same.ts'

const deadlines = ['within', 'wall-clock', 'end-of-day', 'before', 'instant', 'earliest', 'latest']

/** What is told as one thing: conditions, periods, lists of names or of consequences, rows, weeks, sentences with expressions. */
export function isWhole(part: unknown, path: Path): boolean {
  if (Array.isArray(part)) return isListOfNames(part, path)
  if (!isRecord(part)) return true
  return isExpression(part) || isPeriod(part) || isRow(path) || typeof part.do === 'string'
}

export function isExpression(part: unknown): part is { source: string; readsLine: boolean; type: string } {
  return isRecord(part) && typeof part.source === 'string' && typeof part.type === 'string'
}

export function isPeriod(part: unknown): boolean {
  return isRecord(part) && typeof part.text === 'string' && ('fixed' in part || 'amount' in part)
}

export function isDeadline(part: unknown): boolean {
  return isRecord(part) && typeof part.kind === 'string' && deadlines.includes(part.kind)
}

/** The openings of a week or a day, a sentence with expressions in it, and lists of plain values. */
function isListOfNames(part: readonly unknown[], path: Path): boolean {
  if (
    path.at(-1) === 'weekly' ||
    path.includes('exceptions') ||
    path.at(-2) === 'body' ||
    path.at(-2) === 'subject'
  )
    return true
  return part.every((entry) => !isRecord(entry))
}

function isRow(path: Path): boolean {
  return path[0] === 'tables' && path[2] === 'rows' && path.length === 4
}
