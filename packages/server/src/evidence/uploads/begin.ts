import type { Upload } from '@tus/server'
import type { Clock } from '../../clock.ts'
import type { Store } from '../../store/store.ts'
import type { FileProblem } from '../../store/tables/evidence.ts'
import { emptyFile } from '../problems.ts'
import { currentAsker } from './asker.ts'

/** How many uploads somebody outside of the staff may have unfinished at once. */
export const mostUnfinished = 50

const tooManyUnfinished: FileProblem = {
  type: 'too-many-uploads',
  title: 'You have too many unfinished uploads.',
  status: 429,
  detail: `Finish or delete some of them; ${mostUnfinished} may be under way at once.`,
}

/** Records an upload that begins. @throws what the tus library turns into an answer, if it is not to begin. */
export async function begin(
  { store, clock, uploadLasts }: { store: Store; clock: Clock; uploadLasts: number },
  upload: Upload,
): Promise<void> {
  const { organisation, owner, trusted } = currentAsker()
  if (upload.size === 0) throw answer(emptyFile)
  await store.transaction(organisation, async (db, client) => {
    if (!trusted) {
      const { rows } = await client.query<{ unfinished: number }>(countUnfinished, [
        organisation,
        owner.kind,
        owner.id,
      ])
      if ((rows[0]?.unfinished ?? 0) >= mostUnfinished) throw answer(tooManyUnfinished)
    }
    const now = clock.now()
    await db
      .insertInto('files')
      .values({
        organisation,
        file_id: upload.id.slice(upload.id.lastIndexOf('/') + 1),
        owner_kind: owner.kind,
        owner_id: owner.id,
        name: nameOf(upload.metadata),
        declared_type: typeOf(upload.metadata),
        size: upload.size ?? null,
        state: 'uploading',
        created_at: new Date(now),
        expires_at: new Date(now + uploadLasts),
      })
      .execute()
  })
}

const countUnfinished = `select count(*)::int unfinished from files
  where organisation = $1 and owner_kind = $2 and owner_id = $3 and state = 'uploading'`

type Metadata = Upload['metadata']

/** The last part of what the client calls it, without what could be mistaken for a path or a line. */
function nameOf(metadata: Metadata): string | null {
  const given = metadata?.filename ?? metadata?.name ?? ''
  const last = given.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').trim().slice(0, 200) || null
}

export function typeOf(metadata: Metadata): string | null {
  const given = (metadata?.filetype ?? metadata?.type ?? '').toLowerCase().split(';')[0]?.trim() ?? ''
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(given) ? given : null
}

/** A problem in the form in which the tus library passes it on. */
export const answer = (problem: FileProblem) => ({
  status_code: problem.status,
  body: JSON.stringify(problem),
})
