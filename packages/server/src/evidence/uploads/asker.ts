import { AsyncLocalStorage } from 'node:async_hooks'
import type { FileRow } from '../files.ts'
import type { Owner } from '../owner.ts'

/** On whose behalf the tus library works just now; its hooks and stores are not told. */
export interface Asker {
  organisation: string
  owner: Owner
  /** Whether the number of their unfinished uploads has no limit. */
  trusted: boolean
  /** The most bytes of this upload. */
  limit: number
  /** The upload that is asked for; none while one is being created. */
  file?: FileRow
}

export const asker = new AsyncLocalStorage<Asker>()

export function currentAsker(): Asker {
  const current = asker.getStore()
  if (!current) throw new Error('The tus server was called outside of Uploads.handle.')
  return current
}
