/** Uploads and their bytes on this device. */
import { createStore, delMany, entries, get, set, type UseStore } from 'idb-keyval'
import type { Upload } from './upload.ts'

const stores: Record<string, UseStore> = {}
const storeOf = (name: 'records' | 'bytes'): UseStore => {
  stores[name] ??= createStore(`redress-uploads-${name}`, name)
  return stores[name]
}

export const keepRecord = (upload: Upload): Promise<void> =>
  set(upload.id, upload, storeOf('records')).catch(() => {})

/** False where the device would not keep them, such as for want of room. */
export const keepBytes = (id: string, bytes: Blob): Promise<boolean> =>
  set(id, bytes, storeOf('bytes')).then(
    () => true,
    () => false,
  )

export const keptBytes = (id: string): Promise<Blob | undefined> =>
  get<Blob>(id, storeOf('bytes')).catch(() => undefined)

export const keptRecord = (id: string): Promise<Upload | undefined> =>
  get<Upload>(id, storeOf('records')).catch(() => undefined)

export const keptRecords = (): Promise<Upload[]> =>
  entries<string, Upload>(storeOf('records')).then(
    (all) => all.map(([, upload]) => upload),
    () => [],
  )

export async function forget(ids: string[]): Promise<void> {
  await Promise.all([delMany(ids, storeOf('records')), delMany(ids, storeOf('bytes'))]).catch(() => {})
}
