import type { RenderedDocument } from '@redress/engine'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Db } from '../store/store.ts'
import type { Database } from '../store/tables/index.ts'
import type { Thread } from './types.ts'

/** A message as people see it. */
export interface SeenMessage {
  messageId: string
  thread: Thread
  shared: boolean
  author: 'customer' | 'agent' | 'seller' | 'system'
  /** Of staff. */
  name?: string
  channel: string
  language: string
  subject?: string
  body: string
  documents: RenderedDocument[]
  files: string[]
  /** The policy's name for it. */
  message?: string
  at: string
  erased?: true
}

export interface Page {
  limit: number
  /** Where the page before ended. */
  after?: { at: Date; id: string }
  newestFirst: boolean
}

/** What somebody on this side may see: their own thread, and what was shared with them; staff see all. */
export function visibleTo(side: 'staff' | Thread) {
  return (where: ExpressionBuilder<Database, 'messages'>): Expression<SqlBool> =>
    side === 'staff'
      ? where.val<SqlBool>(true)
      : where.or([where('thread', '=', side), where('shared_at', 'is not', null)])
}

/** Messages of a case, in order of time. One more than `limit` are read, so that the caller knows whether there are more. */
export async function readMessages(
  db: Db,
  organisation: string,
  caseId: string,
  { side, thread }: { side: 'staff' | Thread; thread?: Thread },
  { limit, after, newestFirst }: Page,
): Promise<SeenMessage[]> {
  const direction = newestFirst ? 'desc' : 'asc'
  let query = db
    .selectFrom('messages')
    .select(columns)
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .where(visibleTo(side))
    .orderBy('at', direction)
    .orderBy('message_id', direction)
    .limit(limit + 1)
  if (thread)
    query = query.where((where) =>
      where.or([where('thread', '=', thread), where('shared_at', 'is not', null)]),
    )
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'message_id'), newestFirst ? '<' : '>', tuple(after.at, after.id)),
    )
  const rows = await query.execute()
  const files = await filesOf(
    db,
    organisation,
    rows.map(({ message_id }) => message_id),
  )
  return rows.map((row) => seen(row, files.get(row.message_id) ?? []))
}

const columns = [
  'message_id',
  'thread',
  'shared_at',
  'author',
  'author_name',
  'channel',
  'language',
  'subject',
  'body',
  'documents',
  'message',
  'at',
  'erased_at',
] as const

interface Row {
  message_id: string
  thread: Thread
  shared_at: Date | null
  author: SeenMessage['author']
  author_name: string | null
  channel: string
  language: string
  subject: string | null
  body: string
  documents: RenderedDocument[]
  message: string | null
  at: Date
  erased_at: Date | null
}

function seen(row: Row, files: string[]): SeenMessage {
  return {
    messageId: row.message_id,
    thread: row.thread,
    shared: row.shared_at !== null,
    author: row.author,
    ...(row.author_name === null ? {} : { name: row.author_name }),
    channel: row.channel,
    language: row.language,
    ...(row.subject === null ? {} : { subject: row.subject }),
    body: row.body,
    documents: row.documents,
    files,
    ...(row.message === null ? {} : { message: row.message }),
    at: row.at.toISOString(),
    ...(row.erased_at === null ? {} : { erased: true as const }),
  }
}

async function filesOf(db: Db, organisation: string, messageIds: string[]): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>()
  if (messageIds.length === 0) return files
  const rows = await db
    .selectFrom('message_files')
    .select(['message_id', 'file_id'])
    .where('organisation', '=', organisation)
    .where('message_id', 'in', messageIds)
    .orderBy('message_id')
    .orderBy('position')
    .execute()
  for (const { message_id, file_id } of rows)
    files.set(message_id, [...(files.get(message_id) ?? []), file_id])
  return files
}
