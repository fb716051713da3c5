import type { PoolClient } from 'pg'
import { enqueue } from '../effects/enqueue.ts'
import type { Db } from '../store/store.ts'

/** A mail as the outbox shows it. */
export interface OutboxMail {
  mailId: string
  caseId?: string
  template: string
  to: string
  language: string
  subject: string
  state: 'waiting' | 'sent' | 'dead' | 'expired'
  /** What the mail server said last. */
  error?: string
  at: string
  sentAt?: string
  /** Null where it carried a code that was sent or has expired. */
  text: string | null
  html: string | null
  attachments: { name: string; html: string }[]
}

/** The mails of an organisation, newest first; one more than `limit`. */
export async function readOutbox(
  db: Db,
  organisation: string,
  { limit, after }: { limit: number; after?: { at: Date; id: string } },
): Promise<OutboxMail[]> {
  let query = db
    .selectFrom('mails')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('created_at', 'desc')
    .orderBy('mail_id', 'desc')
    .limit(limit + 1)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'mail_id'), '<', tuple(after.at, after.id)),
    )
  const rows = await query.execute()
  return rows.map((row) => ({
    mailId: row.mail_id,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    template: row.template,
    to: row.recipient,
    language: row.language,
    subject: row.subject,
    state: row.state,
    ...(row.last_error === null ? {} : { error: row.last_error }),
    at: row.created_at.toISOString(),
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at.toISOString() }),
    text: row.text_body,
    html: row.html_body,
    attachments: row.attachments,
  }))
}

/** Has everything sent that waits, such as after a mail server was configured. Gives how many there are. */
export async function sendWaiting(
  db: Db,
  client: PoolClient,
  organisation: string,
  at: Date,
): Promise<number> {
  const waiting = await db
    .selectFrom('mails')
    .select(['mail_id', 'case_id'])
    .where('organisation', '=', organisation)
    .where('state', '=', 'waiting')
    .where('last_error', 'is', null)
    .orderBy('mail_id')
    .execute()
  return await enqueue(
    client,
    organisation,
    waiting.map(({ mail_id: mailId, case_id }) => ({
      ...(case_id === null ? {} : { caseId: case_id }),
      kind: 'mail',
      key: `send:${mailId}:${at.toISOString()}`,
      payload: { mailId },
    })),
  )
}
