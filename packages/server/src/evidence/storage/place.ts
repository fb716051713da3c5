import { mkdirSync } from 'node:fs'
import { FileStore } from '@tus/file-store'
import type { DataStore } from '@tus/server'
import type { Store } from '../../store/store.ts'
import type { EvidenceSettings } from '../settings.ts'
import { uploadRecords } from '../uploads/records.ts'
import { diskStorage } from './disk.ts'
import type { Storage } from './storage.ts'

/** Where bytes are kept: of files, and of uploads that are under way. */
export interface Place {
  storage: Storage
  uploads: DataStore
  close(): void
}

/** Opens a folder or a bucket. The library for buckets is large, and loaded for buckets only. */
export async function openPlace(place: EvidenceSettings['storage'], store: Store): Promise<Place> {
  if ('folder' in place) {
    const { folder } = place
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const uploads = new FileStore({ directory: folder, configstore: uploadRecords(store) })
    return { storage: diskStorage(folder), uploads, close() {} }
  }
  const [{ clientConfig, s3Storage }, { S3Store }] = await Promise.all([
    import('./s3.ts'),
    import('@tus/s3-store'),
  ])
  const storage = s3Storage(place)
  const s3ClientConfig = { bucket: place.bucket, ...clientConfig(place) }
  return { storage, uploads: new S3Store({ useTags: false, s3ClientConfig }), close: storage.close }
}
