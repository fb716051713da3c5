import type { EvidenceMedia } from '@redress/engine'
import type pg from 'pg'
import type { FileState } from '../store/tables/evidence.ts'
import { actsForOrganisation, ownerOf, type Person } from './owner.ts'

export interface ClaimedFile {
  fileId: string
  /** Told from the content: what `media` of an evidence item is to be filled with. */
  media: EvidenceMedia
  mediaType: string
  sha256: string
}

export interface ClaimProblem {
  fileId: string
  /** `unknown`: not there, or somebody else's, which is not told apart. */
  reason: 'unknown' | 'uploading' | 'being-checked' | 'unscanned' | 'refused' | 'erased'
  /** For people: what to do. */
  message: string
}

export interface Linked {
  at: Date
  shownTo?: readonly ('customer' | 'seller')[]
}

/** Either every file may be used, or none is. */
export type Claim = { ok: true; files: ClaimedFile[] } | { ok: false; problems: ClaimProblem[] }

/**
 * Whether somebody may use these files as evidence: they are there, complete, examined and (where a scanner is set up) scanned clean, and are their own, or
 * they act for the organisation. Files come in the order asked for, each once. For `open`, whose case has no id yet: check, execute, then `linkFiles`.
 */
export async function checkFiles(
  client: pg.ClientBase,
  organisation: string,
  person: Person,
  fileIds: readonly string[],
): Promise<Claim> {
  const wanted = [...new Set(fileIds)]
  const { rows } = await client.query<FileRow>({
    name: 'files-to-claim',
    text: `select file_id, owner_kind, owner_id, state, media, media_type, sha256
      from files where organisation = $1 and file_id = any($2::uuid[])`,
    values: [organisation, wanted.filter((id) => uuid.test(id))],
  })
  const found = new Map(rows.map((row) => [row.file_id, row]))
  const problems: ClaimProblem[] = []
  const files: ClaimedFile[] = []
  for (const fileId of wanted) {
    const row = found.get(fileId.toLowerCase())
    const reason = row && mayUse(row, person) ? reasonBy[row.state] : 'unknown'
    if (reason) problems.push({ fileId, reason, message: messages[reason] })
    else if (row) files.push({ fileId, media: row.media, mediaType: row.media_type, sha256: row.sha256 })
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files }
}

/**
 * Makes checked files part of a case. Doing it again changes nothing, except that whoever a file is shown to now sees it too.
 * @param linked.shownTo Who sees them besides staff: customer and seller, where nothing is said; `[]` for files of an internal note; one of the two for
 * those of a message that the other does not see.
 */
export async function linkFiles(
  client: pg.ClientBase,
  organisation: string,
  caseId: string,
  fileIds: readonly string[],
  linked: Linked,
): Promise<void> {
  if (fileIds.length === 0) return
  await client.query({
    name: 'link-files',
    text: `insert into case_files (organisation, case_id, file_id, shown_to, linked_at)
      select $1, $2::uuid, file_id, $4::text[], $5::timestamptz from unnest($3::uuid[]) file_id
      on conflict (organisation, case_id, file_id) do update set shown_to =
        array(select unnest(case_files.shown_to) union select unnest(excluded.shown_to) order by 1)
        where not case_files.shown_to @> excluded.shown_to`,
    values: [
      organisation,
      caseId,
      [...new Set(fileIds)],
      linked.shownTo ?? ['customer', 'seller'],
      linked.at,
    ],
  })
}

/** Checks files and makes them part of a case, or does nothing. */
export async function claimFiles(
  client: pg.ClientBase,
  organisation: string,
  person: Person,
  caseId: string,
  fileIds: readonly string[],
  linked: Linked,
): Promise<Claim> {
  const claim = await checkFiles(client, organisation, person, fileIds)
  if (claim.ok)
    await linkFiles(
      client,
      organisation,
      caseId,
      claim.files.map(({ fileId }) => fileId),
      linked,
    )
  return claim
}

interface FileRow {
  file_id: string
  owner_kind: string
  owner_id: string
  state: FileState
  media: EvidenceMedia
  media_type: string
  sha256: string
}

function mayUse(row: FileRow, person: Person): boolean {
  const owner = ownerOf(person)
  return actsForOrganisation(person) || (row.owner_kind === owner?.kind && row.owner_id === owner.id)
}

const reasonBy: Record<FileState, ClaimProblem['reason'] | undefined> = {
  ready: undefined,
  uploading: 'uploading',
  received: 'being-checked',
  unscanned: 'unscanned',
  refused: 'refused',
  quarantined: 'refused',
  erased: 'erased',
}

const messages: Record<ClaimProblem['reason'], string> = {
  unknown: 'There is no such file of yours. Upload it, and send the id that you are given.',
  uploading: 'Its upload is not finished. Finish it, then send this again.',
  'being-checked': 'It is still being checked. Send this again in a few seconds.',
  unscanned: 'It waits for the virus scanner. Send this again in a few minutes.',
  refused: 'It was not accepted. Leave it out, or upload another.',
  erased: 'It was erased. Leave it out, or upload another.',
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
