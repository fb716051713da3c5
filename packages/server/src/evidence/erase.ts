import type pg from 'pg'
import { enqueue } from '../effects/enqueue.ts'

/**
 * Forgets files: their bytes, copies, names and all that was read from them. Id, hash and times remain, so that it can still be proven which file a case
 * rested on. The bytes are removed by effects after the commit, unless an equal file of somebody else still needs them. Gives how many were forgotten.
 */
export async function eraseFiles(
  client: pg.ClientBase,
  organisation: string,
  fileIds: readonly string[],
  at: Date,
): Promise<number> {
  const { rows } = await client.query<{ file_id: string; sha256: string | null }>({
    name: 'erase-files',
    text: `update files set state = 'erased', erased_at = $3, name = null, declared_type = null, problem = null, copies = '{}',
        shared_type = null, width = null, height = null, duration_ms = null, captured_at = null, latitude = null,
        longitude = null, fingerprint = null
      where organisation = $1 and file_id = any($2::uuid[]) and state <> 'erased'
      returning file_id, sha256`,
    values: [organisation, fileIds, at],
  })
  await enqueue(
    client,
    organisation,
    rows.map(({ file_id: fileId, sha256 }) => ({
      kind: 'erase-file',
      key: `erase-file:${fileId}`,
      payload: { fileId, ...(sha256 && { sha256 }) },
    })),
  )
  return rows.length
}

/** The files that belong to a case, or to any case or upload of a customer, for erasing them. */
export async function filesOfCustomer(
  client: pg.ClientBase,
  organisation: string,
  customerId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ file_id: string }>(
    `select file_id from files where organisation = $1 and owner_kind = 'customer' and owner_id = $2
     union
     select belongs.file_id from case_files belongs
     join cases c on c.organisation = belongs.organisation and c.case_id = belongs.case_id
     where belongs.organisation = $1 and c.customer_id = $3::uuid`,
    [organisation, customerId, customerId],
  )
  return rows.map(({ file_id }) => file_id)
}
