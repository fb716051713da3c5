import type { ClientBase } from 'pg'
import { contentKey, quarantineKey, uploadKey } from '../../evidence/storage/storage.ts'

interface Row {
  organisation: string
  file_id: string
  state: string
  sha256: string | null
  copies: string[]
}

const page = 1000

/** The keys of all bytes that the database names, in the client's transaction; `where` narrows it down to some files. */
export async function* storedKeys(
  client: ClientBase,
  { where = 'true', values = [] }: { where?: string; values?: unknown[] } = {},
): AsyncGenerator<{ key: string; fileId: string; organisation: string }> {
  await client.query({
    text: `declare kept_files no scroll cursor for
      select organisation, file_id, state, sha256, copies from files
      where state in ('received', 'unscanned', 'ready', 'quarantined') and ${where} order by organisation, sha256, file_id`,
    values,
  })
  let before = ''
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${page} from kept_files`)
    for (const row of rows) {
      const content = `${row.organisation} ${row.sha256}`
      // Equal files share their bytes.
      if (row.sha256 !== null && content === before && row.state !== 'quarantined') continue
      before = row.state === 'quarantined' ? before : content
      for (const key of keysOf(row)) yield { key, fileId: row.file_id, organisation: row.organisation }
    }
    if (rows.length < page) break
  }
  await client.query('close kept_files')
}

function keysOf({ organisation, file_id, state, sha256, copies }: Row): string[] {
  if (state === 'quarantined') return [quarantineKey(organisation, file_id)]
  if (sha256 === null) return [uploadKey(file_id)]
  return ['original', ...copies].map((copy) => contentKey(organisation, sha256, copy))
}
