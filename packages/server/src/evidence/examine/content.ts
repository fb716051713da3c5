import type pg from 'pg'
import type { Evidence } from '../evidence.ts'
import type { FileRow } from '../files.ts'
import { contentKey, uploadKey } from '../storage/storage.ts'
import type { Copy } from './findings.ts'
import { thumbnailEdges } from './picture.ts'

type Keeping = Pick<Evidence, 'store' | 'storage'>

interface Kept {
  sha256: string
  copies: readonly Copy[]
  /** The key where the original is now. */
  original: string
}

/**
 * Brings a file's original and copies to their place, which equal files of the organisation share. That the file refers to it is recorded first: whoever
 * gives up the same content at the same time sees that it is needed. Gives the names of the copies.
 */
export async function keep(
  { store, storage }: Keeping,
  file: FileRow,
  { sha256, copies, original }: Kept,
): Promise<string[]> {
  const { organisation } = file
  await store.transaction(organisation, async (_, client) => {
    await holdContent(client, organisation, sha256)
    await client.query('update files set sha256 = $3 where organisation = $1 and file_id = $2', [
      organisation,
      file.file_id,
      sha256,
    ])
  })
  const place = (name: string) => contentKey(organisation, sha256, name)
  for (const { name, size, content } of copies)
    if (!(await storage.exists(place(name)))) await storage.put(place(name), content(), size)
  if (original !== place('original')) {
    if (await storage.exists(place('original'))) await storage.delete(original)
    else await storage.move(original, place('original'))
  }
  await deleteUpload(storage, file.file_id)
  return copies.map(({ name }) => name)
}

/** Removes what an upload leaves, also what the S3 library keeps of it. */
export async function deleteUpload(storage: Evidence['storage'], fileId: string): Promise<void> {
  for (const ending of ['', '.info', '.part']) await storage.delete(uploadKey(fileId) + ending)
}

/** Removes a content, with its copies, if no file of the organisation refers to it any more. */
export function releaseContent(
  { store, storage }: Keeping,
  organisation: string,
  sha256: string,
): Promise<void> {
  return store.transaction(organisation, async (_, client) => {
    await holdContent(client, organisation, sha256)
    const { rowCount } = await client.query(
      `select from files where organisation = $1 and sha256 = $2 and state in ('received', 'unscanned', 'ready') limit 1`,
      [organisation, sha256],
    )
    if (rowCount) return
    for (const name of ['original', 'shared', ...thumbnailEdges.map((edge) => `thumbnail-${edge}`)])
      await storage.delete(contentKey(organisation, sha256, name))
  })
}

/** Lets one at a time decide about a content, until the end of the transaction. */
async function holdContent(client: pg.ClientBase, organisation: string, sha256: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `redress.content/${organisation}/${sha256}`,
  ])
}
