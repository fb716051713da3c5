import type { Storage } from '../../evidence/storage/storage.ts'
import type { Connection } from './connect.ts'

/** Where the uploaded files are kept, without the rest of what takes them in. */
export async function storageOf({
  configuration,
  folder,
}: Pick<Connection, 'configuration' | 'folder'>): Promise<Storage & { close?(): void }> {
  const { evidenceSettings } = await import('../../operating/evidence-settings.ts')
  const { storage } = evidenceSettings(configuration, folder)
  if ('folder' in storage) return (await import('../../evidence/storage/disk.ts')).diskStorage(storage.folder)
  return (await import('../../evidence/storage/s3.ts')).s3Storage(storage)
}
