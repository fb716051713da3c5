/** The file in which rejected rows are kept aside: in the form of the imported one, with the reason, so that it can be corrected and imported itself. */
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { reasonColumn } from './columns.ts'
import { writeCell } from './csv.ts'
import type { Reading, Rejected } from './read-updates.ts'

/** `orders.rejected.csv` beside `orders.csv`; packed files are kept aside unpacked. */
export function rejectedPath(path: string, format: Reading<'orders'>['format']): string {
  const name = path === '-' ? 'stdin' : path.replace(/\.gz$/i, '').replace(/\.(csv|tsv|jsonl|ndjson)$/i, '')
  return `${name}.rejected.${format}`
}

export interface RejectedFile {
  add(rejected: Rejected): Promise<void>
  close(): Promise<void>
}

/** Is made with the first row, in the place of what an earlier run kept there. */
export function openRejectedFile(
  path: string,
  reading: Pick<Reading<'orders'>, 'format' | 'delimiter' | 'header'>,
): RejectedFile {
  let stream: WriteStream | undefined
  const header = reading.format === 'csv' ? headerLine(reading) : ''
  return {
    async add(rejected) {
      if (!stream) {
        stream = createWriteStream(path)
        await once(stream, 'open')
        stream.write(header)
      }
      if (!stream.write(`${rowOf(rejected, reading)}\n`)) await once(stream, 'drain')
    },
    async close() {
      if (!stream) return
      stream.end()
      await once(stream, 'close')
    },
  }
}

type Form = Pick<Reading<'orders'>, 'format' | 'delimiter' | 'header'>

const hasReason = ({ header, delimiter }: Form) =>
  header.split(delimiter).some((name) => name.replaceAll('"', '').trim() === reasonColumn)

function headerLine(form: Form): string {
  return hasReason(form) ? `${form.header}\n` : `${form.header}${form.delimiter}${reasonColumn}\n`
}

function rowOf({ line, column, reason, raw }: Rejected, form: Form): string {
  const why = `${line}:${column} ${reason}`
  if (form.format === 'csv')
    return hasReason(form) ? raw : `${raw}${form.delimiter}${writeCell(why, form.delimiter)}`
  const value = objectIn(raw)
  try {
    if (value) return JSON.stringify({ ...value, [reasonColumn]: why })
  } catch {
    // It is nested deeper than can be written.
  }
  return JSON.stringify({ text: raw, [reasonColumn]: why })
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
