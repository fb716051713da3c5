/** Internal notes. They have a table, a type and a route of their own; nothing that reads messages can give one. */
import type { RenderedDocument } from '@redress/engine'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../../store/store.ts'
import { json } from '../../store/tables/columns.ts'
import { tell } from '../live.ts'

export interface NewNote {
  caseId: string
  /** A member of staff; left out where the policy tells a team. */
  author?: { id: string; name: string }
  /** The team or party that the policy tells. */
  team?: string
  body: string
  documents?: readonly RenderedDocument[]
  files?: readonly string[]
  language: string
  /** Staff who are called by it. */
  mentions?: readonly string[]
  at: Date
  key: string
  fingerprint?: string
}

export interface Note {
  noteId: string
  caseId: string
  author?: { id: string; name: string | null }
  team?: string
  body: string
  documents: RenderedDocument[]
  files: string[]
  mentions: string[]
  at: string
  erased?: true
}

export type NotePosted = { outcome: 'posted' | 'repeated'; noteId: string } | { outcome: 'key-reused' }

/** Adds a note, in the caller's transaction. */
export async function postNote(
  db: Db,
  client: PoolClient,
  organisation: string,
  given: NewNote,
): Promise<NotePosted> {
  const { caseId, at, key, fingerprint = null, mentions = [] } = given
  const inserted = await db
    .insertInto('notes')
    .values({
      organisation,
      note_id: uuidv7(),
      case_id: caseId,
      author_id: given.author?.id ?? null,
      author_name: given.author?.name ?? null,
      team: given.team ?? null,
      body: given.body,
      documents: json(given.documents ?? []),
      files: [...(given.files ?? [])],
      language: given.language,
      at,
      key,
      fingerprint,
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'key']).doNothing())
    .returning('note_id')
    .executeTakeFirst()
  if (!inserted) {
    const before = await db
      .selectFrom('notes')
      .select(['note_id', 'fingerprint'])
      .where('organisation', '=', organisation)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    return before.fingerprint === fingerprint
      ? { outcome: 'repeated', noteId: before.note_id }
      : { outcome: 'key-reused' }
  }
  const { note_id } = inserted
  if (mentions.length > 0)
    await db
      .insertInto('note_mentions')
      .values([...new Set(mentions)].map((user_id) => ({ organisation, user_id, note_id, at })))
      .execute()
  await tell(client, { organisation, caseId, what: 'note' })
  return { outcome: 'posted', noteId: note_id }
}

export interface NotePage {
  limit: number
  after?: { at: Date; id: string }
}

/** The notes of a case, newest first; one more than `limit`. */
export async function readNotes(
  db: Db,
  organisation: string,
  caseId: string,
  { limit, after }: NotePage,
): Promise<Note[]> {
  let query = noteRows(db, organisation)
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('note_id', 'desc')
    .limit(limit + 1)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'note_id'), '<', tuple(after.at, after.id)),
    )
  return (await query.execute()).map(noteOf)
}

/** The notes that call somebody, newest first; one more than `limit`. */
export async function readMentions(
  db: Db,
  organisation: string,
  userId: string,
  { limit, after, unseen }: NotePage & { unseen: boolean },
): Promise<(Note & { seen: boolean })[]> {
  let query = db
    .selectFrom('note_mentions as mention')
    .select(['mention.note_id', 'mention.at', 'mention.seen_at'])
    .where('mention.organisation', '=', organisation)
    .where('mention.user_id', '=', userId)
    .orderBy('mention.at', 'desc')
    .orderBy('mention.note_id', 'desc')
    .limit(limit + 1)
  if (unseen) query = query.where('mention.seen_at', 'is', null)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('mention.at', 'mention.note_id'), '<', tuple(after.at, after.id)),
    )
  const mentions = await query.execute()
  if (mentions.length === 0) return []
  const rows = await noteRows(db, organisation)
    .where(
      'note_id',
      'in',
      mentions.map(({ note_id }) => note_id),
    )
    .execute()
  const notes = new Map(rows.map((row) => [row.note_id, noteOf(row)]))
  return mentions.flatMap(({ note_id, seen_at }) => {
    const note = notes.get(note_id)
    return note ? [{ ...note, seen: seen_at !== null }] : []
  })
}

/** Says that somebody has seen a note that calls them. False where none does. */
export async function seeMention(
  db: Db,
  organisation: string,
  { userId, noteId, at }: { userId: string; noteId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('note_mentions')
    .set((write) => ({ seen_at: write.fn.coalesce('seen_at', write.val(at)) }))
    .where('organisation', '=', organisation)
    .where('user_id', '=', userId)
    .where('note_id', '=', noteId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function noteRows(db: Db, organisation: string) {
  return db
    .selectFrom('notes')
    .select((select) => [
      'note_id',
      'case_id',
      'author_id',
      'author_name',
      'team',
      'body',
      'documents',
      'files',
      'at',
      'erased_at',
      select
        .selectFrom('note_mentions as mention')
        .select((inner) => inner.fn.agg<string[]>('array_agg', ['mention.user_id']).as('mentions'))
        .where('mention.organisation', '=', organisation)
        .whereRef('mention.note_id', '=', 'notes.note_id')
        .as('mentions'),
    ])
    .where('organisation', '=', organisation)
}

type NoteRow = Awaited<ReturnType<ReturnType<typeof noteRows>['execute']>>[number]

function noteOf(row: NoteRow): Note {
  return {
    noteId: row.note_id,
    caseId: row.case_id,
    ...(row.author_id === null ? {} : { author: { id: row.author_id, name: row.author_name } }),
    ...(row.team === null ? {} : { team: row.team }),
    body: row.body,
    documents: row.documents,
    files: row.files,
    mentions: row.mentions ?? [],
    at: row.at.toISOString(),
    ...(row.erased_at === null ? {} : { erased: true as const }),
  }
}
