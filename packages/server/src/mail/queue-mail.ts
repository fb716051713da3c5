import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import { enqueue } from '../effects/enqueue.ts'
import type { Db } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'
import { documentPage, type Letter, letterHtml, letterText } from './letter.ts'

export interface QueuedMail {
  letter: Letter
  to: string
  /** `message`, or the template of the letter. */
  template: string
  automatic: boolean
  at: Date
  /** The address of ours from whose domain the Message-ID is made. */
  address: string
  replyTo?: string
  caseId?: string
  messageId?: string
  /** After this the mail is neither sent nor shown. */
  expiresAt?: Date
  /** Written once for each. */
  key: string
}

/** Writes a mail, in the caller's transaction. Gives its id, also where it was written before. */
export async function writeMail(db: Db, organisation: string, given: QueuedMail): Promise<string> {
  const { letter, caseId, key, to } = given
  const mailId = uuidv7()
  const earlier = caseId ? await earlierMails(db, organisation, caseId, to) : []
  await db
    .insertInto('mails')
    .values({
      organisation,
      mail_id: mailId,
      case_id: caseId ?? null,
      message_id: given.messageId ?? null,
      template: given.template,
      recipient: to,
      reply_to: given.replyTo ?? null,
      language: letter.language,
      subject: letter.subject.replace(/\s+/g, ' ').trim(),
      text_body: letterText(letter),
      html_body: letterHtml(letter),
      attachments: json(
        (letter.documents ?? []).map((document) => ({
          name: document.title,
          html: documentPage(document, letter),
        })),
      ),
      rfc_message_id: `<${mailId}@${given.address.slice(given.address.lastIndexOf('@') + 1)}>`,
      in_reply_to: earlier.at(-1) ?? null,
      earlier,
      automatic: given.automatic,
      last_error: null,
      created_at: given.at,
      sent_at: null,
      expires_at: given.expiresAt ?? null,
      key,
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'key']).doNothing())
    .execute()
  const { mail_id } = await db
    .selectFrom('mails')
    .select('mail_id')
    .where('organisation', '=', organisation)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return mail_id
}

/** Writes a mail and has it sent after the commit. */
export async function queueMail(
  db: Db,
  client: PoolClient,
  organisation: string,
  given: QueuedMail,
): Promise<void> {
  const mailId = await writeMail(db, organisation, given)
  await enqueue(client, organisation, [
    {
      ...(given.caseId ? { caseId: given.caseId } : {}),
      kind: 'mail',
      key: `send:${given.key}`,
      payload: { mailId },
    },
  ])
}

/** The Message-IDs of what this person was sent about the case, so that their mail program shows them together: the first, and the last nine. */
async function earlierMails(db: Db, organisation: string, caseId: string, to: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mails')
    .select('rfc_message_id')
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .where('recipient', '=', to)
    .orderBy('created_at')
    .orderBy('mail_id')
    .execute()
  const ids = rows.map(({ rfc_message_id }) => rfc_message_id)
  return ids.length > 10 ? [...ids.slice(0, 1), ...ids.slice(-9)] : ids
}
