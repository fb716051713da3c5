import { type Limits, usualLimits } from './kinds.ts'
import type { ScannerAddress } from './scan/clamd.ts'
import type { BucketSettings } from './storage/s3.ts'

export interface EvidenceSettings {
  /** Where bytes are kept: a folder of this machine, or one shared by all server processes; or a bucket. */
  storage: { folder: string } | BucketSettings
  /** Bytes; what is left out is as usual. */
  limits?: Partial<Limits>
  /** Where clamd listens; left out, files are not scanned. */
  scanner?: ScannerAddress | undefined
  /** How long an upload may take in all, in milliseconds, before it is given up. */
  uploadLasts?: number
}

const hour = 3_600_000

export const usualUploadLasts = 24 * hour

export const limitsOf = (settings: EvidenceSettings): Limits => ({ ...usualLimits, ...settings.limits })
