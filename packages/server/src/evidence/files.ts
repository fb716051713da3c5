/** Reading and changing rows of `files`. */
import type { Selectable } from 'kysely'
import type { Db } from '../store/store.ts'
import type { EvidenceTables } from '../store/tables/evidence.ts'

export type FileRow = Selectable<EvidenceTables['files']>

export async function readFile(db: Db, organisation: string, fileId: string): Promise<FileRow | undefined> {
  if (!isId(fileId)) return undefined
  return db
    .selectFrom('files')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('file_id', '=', fileId)
    .executeTakeFirst()
}

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
