import type { RenderedDocument } from '@redress/engine'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'
import { tell } from './live.ts'
import type { Thread } from './types.ts'

export interface NewMessage {
  caseId: string
  thread: Thread
  /** Whether those of the other thread see it too. */
  shared?: boolean
  author: 'customer' | 'agent' | 'seller' | 'system'
  authorId?: string | null
  /** As shown; of staff only. */
  authorName?: string | null
  channel: string
  language: string
  subject?: string
  body: string
  documents?: readonly RenderedDocument[]
  files?: readonly string[]
  /** Of a message of the policy's: its name, and the version of the event that sent it. */
  message?: string
  version?: number
  at: Date
  /** Written once for each key of the organisation. */
  key: string
  fingerprint?: string
}

/** `key-reused`: the key stands for another request. */
export type Posted = { outcome: 'posted' | 'repeated'; messageId: string } | { outcome: 'key-reused' }

/** Adds a message to a conversation, in the caller's transaction; those who look are told when it is committed. */
export async function postMessage(
  db: Db,
  client: PoolClient,
  organisation: string,
  given: NewMessage,
): Promise<Posted> {
  const { caseId, thread, shared = false, key, at, files = [] } = given
  const messageId = uuidv7()
  const inserted = await db
    .insertInto('messages')
    .values({
      organisation,
      message_id: messageId,
      case_id: caseId,
      thread,
      shared_at: shared ? at : null,
      author: given.author,
      author_id: given.authorId ?? null,
      author_name: given.authorName ?? null,
      channel: given.channel,
      language: given.language,
      subject: given.subject ?? null,
      body: given.body,
      documents: json(given.documents ?? []),
      message: given.message ?? null,
      version: given.version ?? null,
      at,
      key,
      fingerprint: given.fingerprint ?? null,
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'key']).doNothing())
    .returning('message_id')
    .executeTakeFirst()
  if (!inserted) return await earlier(db, organisation, key, given.fingerprint)
  if (files.length > 0)
    await db
      .insertInto('message_files')
      .values(files.map((file_id, position) => ({ organisation, message_id: messageId, position, file_id })))
      .execute()
  await tell(client, { organisation, caseId, what: 'message', thread: shared ? 'both' : thread })
  return { outcome: 'posted', messageId }
}

async function earlier(
  db: Db,
  organisation: string,
  key: string,
  fingerprint: string | undefined,
): Promise<Posted> {
  const { message_id: messageId, fingerprint: before } = await db
    .selectFrom('messages')
    .select(['message_id', 'fingerprint'])
    .where('organisation', '=', organisation)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return before === (fingerprint ?? null) ? { outcome: 'repeated', messageId } : { outcome: 'key-reused' }
}

/** Lets those of the other thread see a message. Gives its files; undefined where the case has no such message. */
export async function shareMessage(
  db: Db,
  client: PoolClient,
  organisation: string,
  { caseId, messageId, at }: { caseId: string; messageId: string; at: Date },
): Promise<{ files: string[] } | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set((write) => ({ shared_at: write.fn.coalesce('shared_at', write.val(at)) }))
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return undefined
  const files = await db
    .selectFrom('message_files')
    .select('file_id')
    .where('organisation', '=', organisation)
    .where('message_id', '=', messageId)
    .execute()
  await tell(client, { organisation, caseId, what: 'message', thread: 'both' })
  return { files: files.map(({ file_id }) => file_id) }
}
