import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Limits } from './kinds.ts'
import type { ScannerAddress } from './scan/clamd.ts'
import { type EvidenceSettings, limitsOf, usualUploadLasts } from './settings.ts'
import { openPlace } from './storage/place.ts'
import type { Storage } from './storage/storage.ts'
import { openUploads, type Uploads } from './uploads/uploads.ts'

/** What the parts of the server need to take files in and give them out. */
export interface Evidence {
  readonly store: Store
  readonly clock: Clock
  readonly log: Logger
  readonly storage: Storage
  readonly limits: Limits
  readonly scanner: ScannerAddress | undefined
  /** Milliseconds. */
  readonly uploadLasts: number
  /** The tus server, for the routes. */
  readonly uploads: Uploads
  /** Waits for files that are being examined. */
  close(): Promise<void>
}

/** Opens the keeping of files. Nothing is written before the first upload. */
export async function openEvidence(
  shared: { store: Store; clock: Clock; log: Logger },
  settings: EvidenceSettings,
): Promise<Evidence> {
  const place = await openPlace(settings.storage, shared.store)
  const parts = {
    ...shared,
    storage: place.storage,
    limits: limitsOf(settings),
    scanner: settings.scanner,
    uploadLasts: settings.uploadLasts ?? usualUploadLasts,
  }
  const uploads = openUploads(parts, place.uploads)
  return {
    ...parts,
    uploads,
    async close() {
      await uploads.close()
      place.close()
    },
  }
}
