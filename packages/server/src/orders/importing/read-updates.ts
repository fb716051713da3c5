/** Reads a file into updates: its form is told from its name or its first character, each row is held against the shape. */
import type { z } from 'zod'
import type { CentreUpdate, CustomerUpdate, OrderUpdate, SellerUpdate } from '../shape.ts'
import { namedCentre, namedCustomer, namedOrder, namedSeller } from '../shape.ts'
import {
  type Column,
  columnAt,
  columnName,
  type Kind,
  readHeader,
  reasonColumn,
  updateOf,
} from './columns.ts'
import { cellOffset, type Delimiter, delimiterOf, rowsOfCsv } from './csv.ts'
import { offsetIn, rowsOfJsonLines } from './json-lines.ts'
import { type Line, linesOf } from './lines.ts'
import { placeIn, type Row } from './row.ts'
import { UnreadableSource } from './source.ts'

export type Format = 'csv' | 'jsonl'

export interface UpdateOf {
  orders: OrderUpdate
  customers: CustomerUpdate
  sellers: SellerUpdate
  'service-centres': CentreUpdate
}
const shapes: { [K in Kind]: z.ZodType<UpdateOf[K]> } = {
  orders: namedOrder,
  customers: namedCustomer,
  sellers: namedSeller,
  'service-centres': namedCentre,
}

/** A row that is not imported. Line and column from 1. */
export interface Rejected {
  line: number
  column: number
  /** What is wrong, and what to do. */
  reason: string
  raw: string
}

/** A row with what it says. `reject` tells why it cannot be written after all; `at` is a place in the update, `lines[0].title`. */
export interface ReadUpdate<Update> {
  update: Update
  reject(at: string, message: string): Rejected
}

export interface Reading<K extends Kind> {
  format: Format
  delimiter: Delimiter
  /** Of CSV: the header as it stands. */
  header: string
  rows: AsyncGenerator<(ReadUpdate<UpdateOf[K]> | Rejected)[]>
}

/** The header names a column that there is not, or the file has no rows at all. Nothing is imported. */
export class WrongFile extends UnreadableSource {
  readonly line: number
  readonly column: number

  constructor(line: number, column: number, message: string) {
    super(message)
    this.line = line
    this.column = column
  }
}

/** The form that a file's name tells; undefined where it tells none. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase().replace(/\.gz$/, '')
  if (/\.(jsonl|ndjson)$/.test(name)) return 'jsonl'
  return /\.(csv|tsv)$/.test(name) ? 'csv' : undefined
}

export async function readUpdates<K extends Kind>(
  kind: K,
  bytes: AsyncIterable<Uint8Array>,
  format?: Format,
): Promise<Reading<K>> {
  const chunks = linesOf(bytes)
  const first = await firstLine(chunks)
  if (!first) throw new WrongFile(1, 1, 'The file is empty.')
  const [head, rest] = first
  const start = head.text.trimStart()[0]
  if (start === '[')
    throw new WrongFile(
      head.number,
      1,
      'This is a JSON array. Write one object on each line, without the brackets around them.',
    )
  if (start === '{' || format === 'jsonl') {
    const rows = rowsOfJsonLines(followed([head, ...rest], chunks))
    return { format: 'jsonl', delimiter: ',', header: '', rows: checkedJson(kind, rows) }
  }
  const delimiter = delimiterOf(head.text)
  const { columns } = headerOf(kind, head, delimiter, await cellsOf(head, delimiter))
  const rows = rowsOfCsv(followed(rest, chunks), delimiter)
  return { format: 'csv', delimiter, header: head.text, rows: checkedCells(kind, columns, rows, delimiter) }
}

async function firstLine(chunks: AsyncGenerator<Line[]>): Promise<[Line, Line[]] | undefined> {
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    const at = next.value.findIndex(({ text }) => text.trim() !== '')
    if (at >= 0) return [next.value[at] as Line, next.value.slice(at + 1)]
  }
  return undefined
}

async function* followed(lines: Line[], chunks: AsyncGenerator<Line[]>): AsyncGenerator<Line[]> {
  if (lines.length > 0) yield lines
  yield* chunks
}

async function cellsOf(head: Line, delimiter: Delimiter): Promise<string[]> {
  const one = (async function* () {
    yield [head]
  })()
  for await (const [row] of rowsOfCsv(one, delimiter)) {
    if (row && 'value' in row) return row.value
    if (row) throw new WrongFile(head.number, row.offset + 1, row.wrong)
  }
  return []
}

function headerOf(kind: Kind, head: Line, delimiter: Delimiter, cells: string[]) {
  const read = readHeader(kind, cells)
  if ('columns' in read) return read
  throw new WrongFile(head.number, cellOffset(head.text, read.cell, delimiter) + 1, read.wrong)
}

type Found = (path: readonly PropertyKey[]) => { offset: number; name: string }

async function* checkedCells<K extends Kind>(
  kind: K,
  columns: readonly Column[],
  chunks: AsyncGenerator<Row<string[]>[]>,
  delimiter: Delimiter,
): AsyncGenerator<(ReadUpdate<UpdateOf[K]> | Rejected)[]> {
  for await (const rows of chunks)
    yield rows.map((row) => {
      if ('wrong' in row) return rejectedAt(row, row.offset, row.wrong)
      const cells = row.value
      if (cells.length !== columns.length)
        return rejectedAt(
          row,
          cellOffset(row.raw, Math.min(cells.length, columns.length) - 1, delimiter),
          `The row has ${cells.length} fields, and the header ${columns.length}. Put a text that holds "${delimiter}" in quotes.`,
        )
      const found: Found = (path) => {
        const cell = columnAt(columns, path)
        return { offset: cellOffset(row.raw, cell, delimiter), name: columnName(path) }
      }
      return checked(kind, row, updateOf(columns, cells, delimiter), found)
    })
}

async function* checkedJson<K extends Kind>(
  kind: K,
  chunks: AsyncGenerator<Row<object>[]>,
): AsyncGenerator<(ReadUpdate<UpdateOf[K]> | Rejected)[]> {
  for await (const rows of chunks)
    yield rows.map((row) => {
      if ('wrong' in row) return rejectedAt(row, row.offset, row.wrong)
      const { [reasonColumn]: _, ...value } = row.value as Record<string, unknown>
      return checked(kind, row, value, (path) => ({ offset: offsetIn(row.raw, path), name: pathName(path) }))
    })
}

function checked<K extends Kind>(
  kind: K,
  row: { line: number; raw: string },
  value: unknown,
  found: Found,
): ReadUpdate<UpdateOf[K]> | Rejected {
  const tell = (path: readonly PropertyKey[], message: string) => {
    const { offset, name } = found(path)
    return rejectedAt(
      row,
      offset,
      message.startsWith('There is no') ? message : `${name} ${message}`.trimStart(),
    )
  }
  if (row.raw.includes('\uFFFD'))
    return rejectedAt(
      row,
      row.raw.indexOf('\uFFFD'),
      'A character here is not UTF-8. Save the file as UTF-8.',
    )
  const read = shapes[kind].safeParse(value)
  if (read.success)
    return { update: read.data, reject: (at, message) => rejectedAt(row, found(pathOf(at)).offset, message) }
  const [issue] = read.error.issues.toSorted(
    (one, other) => found(one.path).offset - found(other.path).offset,
  )
  if (issue?.code === 'unrecognized_keys') return tell([...issue.path, issue.keys[0] ?? ''], issue.message)
  return tell(issue?.path ?? [], issue?.message ?? 'is wrong.')
}

function rejectedAt(row: { line: number; raw: string }, offset: number, reason: string): Rejected {
  return { ...placeIn(row, offset), reason, raw: row.raw }
}

function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`,
    '',
  )
}

const pathOf = (at: string) => at.split(/[.[\]]+/).filter((part) => part !== '')
