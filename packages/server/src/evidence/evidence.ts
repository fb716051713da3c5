import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Limits } from './kinds.ts'
import type { ScannerAddress } from './scan/clamd.ts'
import { type EvidenceSettings, limitsOf, usualUploadLasts } from './settings.ts'
import { diskStorage } from './storage/disk.ts'
import { s3Storage } from './storage/s3.ts'
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
export function openEvidence(
  shared: { store: Store; clock: Clock; log: Logger },
  settings: EvidenceSettings,
): Evidence {
  const bucket = 'bucket' in settings.storage ? s3Storage(settings.storage) : undefined
  const storage = bucket ?? diskStorage('folder' in settings.storage ? settings.storage.folder : '')
  const parts = {
    ...shared,
    storage,
    limits: limitsOf(settings),
    scanner: settings.scanner,
    uploadLasts: settings.uploadLasts ?? usualUploadLasts,
  }
  const uploads = openUploads(parts, settings.storage)
  return {
    ...parts,
    uploads,
    async close() {
      await uploads.close()
      bucket?.close()
    },
  }
}
