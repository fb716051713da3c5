import type { Db } from '../store/store.ts'
import type { Mail } from './types.ts'

export interface StoredMail extends Mail {
  state: 'waiting' | 'sent' | 'dead' | 'expired'
}

export async function readMail(
  db: Db,
  organisation: string,
  mailId: string,
): Promise<StoredMail | undefined> {
  const row = await db
    .selectFrom('mails')
    .innerJoin('organisations', 'organisations.organisation', 'mails.organisation')
    .selectAll('mails')
    .select('organisations.title')
    .where('mails.organisation', '=', organisation)
    .where('mail_id', '=', mailId)
    .executeTakeFirst()
  return (
    row && {
      from: row.title[row.language] ?? Object.values(row.title)[0] ?? organisation,
      to: row.recipient,
      ...(row.reply_to ? { replyTo: row.reply_to } : {}),
      language: row.language,
      subject: row.subject,
      text: row.text_body ?? '',
      html: row.html_body ?? '',
      attachments: row.attachments,
      messageId: row.rfc_message_id,
      ...(row.in_reply_to ? { inReplyTo: row.in_reply_to } : {}),
      references: row.earlier,
      automatic: row.automatic,
      state: row.state,
    }
  )
}

/** It has left the house; a code in it is forgotten. */
export async function markSent(db: Db, organisation: string, mailId: string, at: Date): Promise<void> {
  await db
    .updateTable('mails')
    .set((write) => ({
      state: 'sent',
      sent_at: at,
      last_error: null,
      text_body: write.case().when('expires_at', 'is', null).then(write.ref('text_body')).end(),
      html_body: write.case().when('expires_at', 'is', null).then(write.ref('html_body')).end(),
    }))
    .where('organisation', '=', organisation)
    .where('mail_id', '=', mailId)
    .execute()
}

export async function keepFailure(
  db: Db,
  organisation: string,
  mailId: string,
  { reason, dead }: { reason: string; dead: boolean },
): Promise<void> {
  await db
    .updateTable('mails')
    .set({ last_error: reason, state: dead ? 'dead' : 'waiting' })
    .where('organisation', '=', organisation)
    .where('mail_id', '=', mailId)
    .execute()
}

/** Codes and invitations that are no longer good are neither sent nor shown. */
export async function forgetExpired(db: Db, organisation: string, now: Date): Promise<void> {
  await db
    .updateTable('mails')
    .set((write) => ({
      text_body: null,
      html_body: null,
      state: write
        .case()
        .when('state', '=', 'sent')
        .then(write.val<'sent' | 'expired'>('sent'))
        .else(write.val<'sent' | 'expired'>('expired'))
        .end(),
    }))
    .where('organisation', '=', organisation)
    .where('expires_at', '<=', now)
    .where('text_body', 'is not', null)
    .execute()
}
