/**
 * CSV after RFC 4180: fields may stand in quotes, and then hold line breaks. csv-parse reads the fields; rows are told apart here, so that a wrong quote
 * costs its own line and none of those that follow.
 */
import { type CsvError, parse } from 'csv-parse/sync'
import type { Line } from './lines.ts'
import type { Row } from './row.ts'

export type Delimiter = ',' | ';' | '\t'

/** The one of the three that the header has most of. */
export function delimiterOf(header: string): Delimiter {
  const unquoted = header.replaceAll(/"[^"]*"/g, '')
  const counted = ([',', ';', '\t'] as const).map((each) => ({ each, times: unquoted.split(each).length }))
  return counted.toSorted((one, other) => other.times - one.times)[0]?.each ?? ','
}

/** A row of more lines has a quote that was never closed. */
const mostLines = 100

interface Record {
  lines: Line[]
  text: string
}

/** The rows of the lines, as lists of cells. */
export async function* rowsOfCsv(
  chunks: AsyncIterable<Line[]>,
  delimiter: Delimiter,
): AsyncGenerator<Row<string[]>[]> {
  let waiting: Line[] = []
  for await (const lines of chunks) {
    const { rows, rest } = readRows([...waiting, ...lines], delimiter, false)
    waiting = rest
    if (rows.length > 0) yield rows
  }
  if (waiting.length > 0) yield readRows(waiting, delimiter, true).rows
}

function readRows(
  lines: Line[],
  delimiter: Delimiter,
  atEnd: boolean,
): { rows: Row<string[]>[]; rest: Line[] } {
  const { records, rest } = recordsOf(lines, atEnd)
  const whole = records.every(({ lines: [first] }) => !first?.cut)
  const all = whole ? fieldsOf(records.map(({ text }) => text).join('\n'), delimiter) : undefined
  if (Array.isArray(all) && all.length === records.length)
    return {
      rows: records.map((record, index) => ({ ...placed(record), value: all[index] ?? [] })),
      rest,
    }
  return { rows: records.flatMap((record) => readOne(record, delimiter)), rest }
}

/** Lines put together where a quote is open. Those at the end that may go on in the next chunk are the rest. */
function recordsOf(lines: readonly Line[], atEnd: boolean): { records: Record[]; rest: Line[] } {
  const records: Record[] = []
  let at = 0
  while (at < lines.length) {
    const first = lines[at] as Line
    if (first.text.trim() === '') {
      at += 1
      continue
    }
    let open = hasOddQuotes(first.text)
    let end = at + 1
    while (open && end < lines.length && end - at < mostLines) {
      open = !hasOddQuotes((lines[end] as Line).text)
      end += 1
    }
    if (open && end === lines.length && end - at < mostLines && !atEnd)
      return { records, rest: lines.slice(at) }
    if (open) end = at + 1
    const parts = lines.slice(at, end)
    records.push({ lines: parts, text: parts.map(({ text }) => text).join('\n') })
    at = end
  }
  return { records, rest: [] }
}

function hasOddQuotes(text: string): boolean {
  let odd = false
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}

/** A record by itself; where it cannot be read, its first line is wrong and the others are rows of their own. */
function readOne(record: Record, delimiter: Delimiter): Row<string[]>[] {
  const [first, ...others] = record.lines as [Line, ...Line[]]
  if (first.cut)
    return [
      { ...placed(record), wrong: 'The line is too long to be a row; is a line break missing?', offset: 0 },
    ]
  const read = fieldsOf(record.text, delimiter)
  if (Array.isArray(read) && read.length === 1) return [{ ...placed(record), value: read[0] ?? [] }]
  const wrong: Row<string[]> = { line: first.number, raw: first.text, ...quoteProblem(first.text) }
  if (others.length === 0) return [wrong]
  return [wrong, ...recordsOf(others, true).records.flatMap((each) => readOne(each, delimiter))]
}

function quoteProblem(text: string) {
  return {
    wrong:
      'A quote stands wrong: put a text that holds " in quotes and double those inside, as in "5"" pipe"; close each quote.',
    offset: Math.max(0, text.indexOf('"')),
  }
}

const placed = ({ lines, text }: Record) => ({ line: lines[0]?.number ?? 0, raw: text })

function fieldsOf(text: string, delimiter: Delimiter): string[][] | CsvError {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' })
  } catch (error) {
    return error as CsvError
  }
}

/** Where a cell begins in its row. */
export function cellOffset(raw: string, cell: number, delimiter: Delimiter): number {
  let quoted = false
  let passed = 0
  for (let at = 0; at < raw.length; at += 1) {
    if (passed === cell) return at
    if (raw[at] === '"') quoted = !quoted
    else if (raw[at] === delimiter && !quoted) passed += 1
  }
  return passed === cell ? raw.length : 0
}

/** A cell as it is written. */
export function writeCell(text: string, delimiter: Delimiter): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}
