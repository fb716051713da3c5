import type pg from 'pg'
import { type FileRow, isId } from './files.ts'
import { actsForOrganisation, ownerOf, type Person } from './owner.ts'

/** As whom somebody sees a file: for the organisation, as its uploader, or as somebody else whom the case concerns. */
export type Seeing = 'organisation' | 'uploader' | 'other'

export interface SeenFile {
  file: FileRow
  as: Seeing
}

/** A file, if it is somebody's to see: all are for the organisation, else one's own and those of one's cases that are shown to one. */
export async function seeFile(
  client: pg.ClientBase,
  organisation: string,
  person: Person,
  fileId: string,
): Promise<SeenFile | undefined> {
  if (!isId(fileId)) return undefined
  const { rows } = await client.query<FileRow>({
    name: 'file',
    text: 'select * from files where organisation = $1 and file_id = $2',
    values: [organisation, fileId],
  })
  const [file] = rows
  if (!file) return undefined
  if (actsForOrganisation(person)) return { file, as: 'organisation' }
  const owner = ownerOf(person)
  if (owner && file.owner_kind === owner.kind && file.owner_id === owner.id) return { file, as: 'uploader' }
  return (await isShown(client, organisation, person, fileId)) ? { file, as: 'other' } : undefined
}

async function isShown(
  client: pg.ClientBase,
  organisation: string,
  person: Person,
  fileId: string,
): Promise<boolean> {
  if (person.kind !== 'customer' && person.kind !== 'seller') return false
  const { rowCount } = await client.query({
    name: `file-shown-to-${person.kind}`,
    text: `select from case_files belongs
      join cases c on c.organisation = belongs.organisation and c.case_id = belongs.case_id
      where belongs.organisation = $1 and belongs.file_id = $2 and '${person.kind}' = any(belongs.shown_to)
        and c.${person.kind}_id = $3 limit 1`,
    values: [organisation, fileId, person.kind === 'customer' ? person.customerId : person.sellerId],
  })
  return Boolean(rowCount)
}

/** Which copy somebody is given: `original`, `shared`, or none, where nothing made from the original surely keeps the place to itself. */
export function copyFor({ file, as }: SeenFile): 'original' | 'shared' | undefined {
  if (as === 'organisation') return 'original'
  if (file.copies.includes('shared')) return 'shared'
  return as === 'uploader' || file.media === 'document' ? 'original' : undefined
}

/** The files of a case that somebody may see, in the order in which they came. */
export async function filesOfCase(
  client: pg.ClientBase,
  organisation: string,
  person: Person,
  caseId: string,
): Promise<SeenFile[]> {
  const { rows } = await client.query<FileRow & { shown_to: string[] }>({
    name: 'files-of-case',
    text: `select files.*, belongs.shown_to from case_files belongs
      join files on files.organisation = belongs.organisation and files.file_id = belongs.file_id
      where belongs.organisation = $1 and belongs.case_id = $2
      order by belongs.linked_at, belongs.file_id`,
    values: [organisation, caseId],
  })
  const owner = ownerOf(person)
  return rows.flatMap(({ shown_to, ...file }): SeenFile[] => {
    if (actsForOrganisation(person)) return [{ file, as: 'organisation' }]
    if (file.owner_kind === owner?.kind && file.owner_id === owner.id) return [{ file, as: 'uploader' }]
    return shown_to.includes(person.kind) ? [{ file, as: 'other' }] : []
  })
}
