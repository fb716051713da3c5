/** Uploads and their bytes on this device. */
import { delMany, entries, get, set } from 'idb-keyval'
import { storeNamed } from '../storage.ts'
import type { Upload } from './upload.ts'

const records = storeNamed('redress-uploads-records', 'records')
const inBytes = storeNamed('redress-uploads-bytes', 'bytes')

export const keepRecord = (upload: Upload): Promise<void> => set(upload.id, upload, records).catch(() => {})

/** False where the device would not keep them, such as for want of room. */
export const keepBytes = (id: string, bytes: Blob): Promise<boolean> =>
  set(id, bytes, inBytes).then(
    () => true,
    () => false,
  )

export const keptBytes = (id: string): Promise<Blob | undefined> =>
  get<Blob>(id, inBytes).catch(() => undefined)

export const keptRecord = (id: string): Promise<Upload | undefined> =>
  get<Upload>(id, records).catch(() => undefined)

export const keptRecords = (): Promise<Upload[]> =>
  entries<string, Upload>(records).then(
    (all) => all.map(([, upload]) => upload),
    () => [],
  )

export async function forget(ids: string[]): Promise<void> {
  await Promise.all([delMany(ids, records), delMany(ids, inBytes)]).catch(() => {})
}
