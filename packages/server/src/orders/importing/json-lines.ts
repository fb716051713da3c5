/** JSON Lines: one JSON object on each line. */
import type { Line } from './lines.ts'
import type { Row } from './row.ts'

export async function* rowsOfJsonLines(chunks: AsyncIterable<Line[]>): AsyncGenerator<Row<object>[]> {
  for await (const lines of chunks) yield lines.filter(({ text }) => text.trim() !== '').map(readLine)
}

function readLine({ number, text, cut }: Line): Row<object> {
  const placed = { line: number, raw: text }
  if (cut)
    return { ...placed, wrong: 'The line is too long to be a row; is a line break missing?', offset: 0 }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...placed, value }
    return { ...placed, wrong: 'Each line must be one JSON object: {"externalId": …}.', offset: 0 }
  } catch (error) {
    const { message } = error as Error
    const at = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length)
    const offset = Math.min(at, text.length)
    return { ...placed, wrong: `This is not JSON from here on: ${near(text, offset)}`, offset }
  }
}

function near(text: string, offset: number): string {
  if (offset >= text.length) return 'the line ends too early; each line holds one whole object.'
  return `${text.slice(offset, offset + 20)}${text.length > offset + 20 ? '…' : ''}`
}

/** Where the value under a path begins in a JSON text, or the nearest of its parents that is there. */
export function offsetIn(json: string, path: readonly PropertyKey[]): number {
  let at = skipSpace(json, 0)
  for (const key of path) {
    const found =
      json[at] === '{'
        ? memberOf(json, at, String(key))
        : json[at] === '['
          ? entryOf(json, at, Number(key))
          : -1
    if (found < 0) return at
    at = found
  }
  return at
}

function memberOf(json: string, start: number, wanted: string): number {
  let at = skipSpace(json, start + 1)
  while (json[at] === '"') {
    const end = skipValue(json, at)
    const name = JSON.parse(json.slice(at, end)) as string
    const value = skipSpace(json, skipSpace(json, end) + 1)
    if (name === wanted) return value
    at = next(json, value)
  }
  return -1
}

function entryOf(json: string, start: number, wanted: number): number {
  let at = skipSpace(json, start + 1)
  for (let index = 0; index < wanted && json[at] !== ']' && at < json.length; index += 1) at = next(json, at)
  return json[at] === ']' || at >= json.length ? -1 : at
}

/** Past a value and the comma behind it. */
function next(json: string, value: number): number {
  const at = skipSpace(json, skipValue(json, value))
  return json[at] === ',' ? skipSpace(json, at + 1) : at
}

function skipValue(json: string, start: number): number {
  if (json[start] === '"') {
    let at = start + 1
    while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
    return at + 1
  }
  if (json[start] !== '{' && json[start] !== '[') {
    let at = start
    while (at < json.length && !',]} \t\r\n'.includes(json[at] as string)) at += 1
    return at
  }
  let depth = 0
  for (let at = start; at < json.length; at += 1) {
    const character = json[at]
    if (character === '"') at = skipValue(json, at) - 1
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth === 0) return at + 1
  }
  return json.length
}

function skipSpace(json: string, start: number): number {
  let at = start
  while (at < json.length && ' \t\r\n'.includes(json[at] as string)) at += 1
  return at
}
