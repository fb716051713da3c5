/** Updates in a transaction, and what became of each. */
import type { Instant } from '@redress/engine'
import type { PoolClient } from 'pg'
import type { Store } from '../../store/store.ts'
import { type Lists, WrongUpdate } from '../merge/over.ts'
import { WrittenMeanwhile } from './rows.ts'

/** What became of an update. `id` is ours; `at` is the place in the update of what is wrong with it. */
export type Written =
  | { outcome: 'created' | 'updated' | 'unchanged'; externalId: string; id: string }
  | { outcome: 'wrong'; externalId: string; at: string; message: string }

export interface WriteOptions {
  /** When it became known; what `updatedAt` says. */
  at: Instant
  /** Whether lists replace what is there (the default) or add to it, as the rows of a CSV file do. */
  lists?: Lists
  /** Write nothing at all where anything is wrong. */
  wholly?: boolean
}

export type Write<Update> = (
  store: Store,
  organisation: string,
  updates: readonly Update[],
  options: WriteOptions,
) => Promise<Written[]>

/** Takes the place of a commit where something is wrong and nothing is to be written. */
class NotWritten extends Error {
  readonly results: Written[]

  constructor(results: Written[]) {
    super('Nothing was written.')
    this.results = results
  }
}

type InTransaction<Update> = (
  client: PoolClient,
  organisation: string,
  updates: readonly Update[],
  options: WriteOptions,
) => Promise<Written[]>

/** In a transaction, again where somebody else was at the same. */
export function writing<Update>(work: InTransaction<Update>): Write<Update> {
  return async (store, organisation, updates, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await store.transaction(organisation, async (_, client) => {
          const results = await work(client, organisation, updates, options)
          if (options.wholly && results.some(({ outcome }) => outcome === 'wrong'))
            throw new NotWritten(results)
          return results
        })
      } catch (error) {
        if (error instanceof NotWritten) return error.results
        if (attempt === mostAttempts || !isWorthAnother(error)) throw error
      }
    }
  }
}

const mostAttempts = 5

/** Deadlock, serialisation failure, a key that somebody else has just written. */
function isWorthAnother(error: unknown): boolean {
  return (
    error instanceof WrittenMeanwhile ||
    ['40P01', '40001', '23505', '23503'].includes((error as { code?: string }).code ?? '')
  )
}

/** What became of one update, laid over what is there by `work`. */
export function attempted(
  externalId: string,
  id: string,
  work: () => 'created' | 'updated' | 'unchanged',
  at = '',
): Written {
  try {
    return { outcome: work(), externalId, id }
  } catch (error) {
    if (!(error instanceof WrongUpdate)) throw error
    return { outcome: 'wrong', externalId, at: at + error.at, message: error.message }
  }
}
