import { sql } from 'kysely'
import type { Db } from '../store/store.ts'
import { visibleTo } from './read-messages.ts'
import type { Thread } from './types.ts'

/** Marks a thread as read up to an instant. A mark never goes back. */
export async function markRead(
  db: Db,
  organisation: string,
  {
    caseId,
    thread,
    reader,
    readTo,
    at,
  }: { caseId: string; thread: Thread | 'notes'; reader: string; readTo: Date; at: Date },
): Promise<void> {
  await db
    .insertInto('read_marks')
    .values({ organisation, case_id: caseId, thread, reader, read_to: readTo, marked_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'case_id', 'thread', 'reader'])
        .doUpdateSet({ read_to: readTo, marked_at: at })
        .whereRef('read_marks.read_to', '<', 'excluded.read_to'),
    )
    .execute()
}

/** How far a thread was read, by reader. */
export async function readMarks(
  db: Db,
  organisation: string,
  caseId: string,
): Promise<{ thread: Thread | 'notes'; reader: string; readTo: string }[]> {
  const rows = await db
    .selectFrom('read_marks')
    .select(['thread', 'reader', 'read_to'])
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .orderBy('thread')
    .orderBy('reader')
    .execute()
  return rows.map(({ thread, reader, read_to }) => ({ thread, reader, readTo: read_to.toISOString() }))
}

/** How many messages that somebody may see came, from others, after their mark. */
export async function unreadBy(
  db: Db,
  organisation: string,
  caseId: string,
  { side, reader, authorId }: { side: 'staff' | Thread; reader: string; authorId: string },
): Promise<number> {
  const { unread } = await db
    .selectFrom('messages')
    .select((select) => select.fn.countAll<string>().as('unread'))
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .where(visibleTo(side))
    .where((where) => where.or([where('author_id', 'is', null), where('author_id', '!=', authorId)]))
    .where(
      sql<boolean>`at > coalesce((select max(read_to) from read_marks mark where mark.organisation = messages.organisation
        and mark.case_id = messages.case_id and mark.reader = ${reader}
        and (mark.thread = messages.thread or messages.shared_at is not null)), '-infinity')`,
    )
    .executeTakeFirstOrThrow()
  return Number(unread)
}
