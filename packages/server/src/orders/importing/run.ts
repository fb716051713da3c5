/** Imports a file: many rows in each transaction, while the next are read. */
import { setImmediate as answersHandled } from 'node:timers/promises'
import type { Instant } from '@redress/engine'
import type { Store } from '../../store/store.ts'
import { writeOrders } from '../write/orders.ts'
import { writeCentres, writeCustomers, writeSellers } from '../write/parties.ts'
import type { WriteOptions, Written } from '../write/transaction.ts'
import type { Kind } from './columns.ts'
import { countGrownTables } from './count-tables.ts'
import type { Reading, ReadUpdate, Rejected, UpdateOf } from './read-updates.ts'

/** Rows so far. A row that changes an order which another row of the file created counts as updated. */
export interface Progress {
  created: number
  updated: number
  unchanged: number
  rejected: number
}

export interface ImportOptions<K extends Kind> {
  store: Store
  organisation: string
  kind: K
  reading: Reading<K>
  at: Instant
  /** Rows in each transaction. */
  batchRows?: number
  onProgress?: (progress: Progress) => void
  /** Is waited for. */
  onRejected: (rejected: Rejected) => void | Promise<void>
}

type Writer<K extends Kind> = (
  store: Store,
  organisation: string,
  updates: readonly UpdateOf[K][],
  options: WriteOptions,
) => Promise<Written[]>

const writers: { [K in Kind]: Writer<K> } = {
  orders: writeOrders,
  customers: writeCustomers,
  sellers: writeSellers,
  'service-centres': writeCentres,
}

/** Rows of one order beyond the batch that are still taken into it, so that orders are seldom written in two parts. */
const mostOver = 1000

/** Fails only where the database does, or the file cannot be read on; what was written until then stays, and a second run changes nothing of it. */
export async function importRows<K extends Kind>(options: ImportOptions<K>): Promise<Progress> {
  const { reading, batchRows = 2000, onRejected } = options
  const progress: Progress = { created: 0, updated: 0, unchanged: 0, rejected: 0 }
  let batch: ReadUpdate<UpdateOf[K]>[] = []
  let writing: Promise<void> = Promise.resolve()
  let [batches, counted] = [0, 0]
  const reject = async (rejected: Rejected) => {
    progress.rejected += 1
    await onRejected(rejected)
  }
  const flush = async () => {
    const full = batch
    batch = []
    await writing
    writing = writeBatch(full, options, progress, reject).then(async () => {
      batches += 1
      if (batches >= counted * 10) {
        counted = batches
        await countGrownTables(options.store, batches * batchRows)
      }
      options.onProgress?.(progress)
    })
    // Is awaited with the next batch; until then its failure is not unheard of.
    writing.catch(() => {})
  }
  for await (const rows of reading.rows) {
    await answersHandled()
    for (const row of rows) {
      if ('reason' in row) {
        await reject(row)
        continue
      }
      const isNext = row.update.externalId !== batch.at(-1)?.update.externalId
      if (batch.length >= batchRows && (isNext || batch.length >= batchRows + mostOver)) await flush()
      batch.push(row)
    }
  }
  await flush()
  await writing
  return progress
}

async function writeBatch<K extends Kind>(
  batch: ReadUpdate<UpdateOf[K]>[],
  { store, organisation, kind, at, reading }: ImportOptions<K>,
  progress: Progress,
  reject: (rejected: Rejected) => Promise<void>,
): Promise<void> {
  const lists = reading.format === 'csv' ? 'add' : 'replace'
  const write = (rows: ReadUpdate<UpdateOf[K]>[]) =>
    writers[kind](
      store,
      organisation,
      rows.map(({ update }) => update),
      { at, lists },
    )
  if (batch.length === 0) return
  const results = await write(batch).catch(async (error) => {
    if (!isOfTheData(error)) throw error
    return batch.length === 1 ? [refused(batch[0]?.update.externalId ?? '', error)] : oneByOne(batch, write)
  })
  for (const [index, result] of results.entries()) {
    if (result.outcome === 'wrong')
      await reject((batch[index] as ReadUpdate<UpdateOf[K]>).reject(result.at, result.message))
    else progress[result.outcome] += 1
  }
}

async function oneByOne<Row extends { update: { externalId: string } }>(
  batch: Row[],
  write: (rows: Row[]) => Promise<Written[]>,
): Promise<Written[]> {
  const results: Written[] = []
  for (const row of batch) {
    const written = await write([row]).catch((error) => {
      if (!isOfTheData(error)) throw error
      return [refused(row.update.externalId, error)]
    })
    results.push(...written)
  }
  return results
}

/** What the database says of the data, such as a number too large or a key taken: the row is wrong, not the database. */
const isOfTheData = (error: { code?: unknown }) =>
  typeof error.code === 'string' && /^(22|23|54)[0-9A-Z]{3}$/.test(error.code)

const refused = (externalId: string, error: Error): Written => ({
  outcome: 'wrong',
  externalId,
  at: '',
  message: `The database does not take this row: ${error.message}.`,
})
