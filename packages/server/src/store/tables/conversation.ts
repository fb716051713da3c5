import type { RenderedDocument } from '@redress/engine'
import type { Generated } from 'kysely'
import type { Defaulted, Json } from './columns.ts'

export interface ConversationTables {
  /** What customer, agency and seller tell each other. Never what is meant for staff alone: that is a note. */
  messages: {
    organisation: string
    message_id: string
    case_id: string
    /** Whom it is between: the agency and the customer, or the agency and the seller. */
    thread: 'customer' | 'seller'
    /** Since when those of the other thread see it too. */
    shared_at: Date | null
    author: 'customer' | 'agent' | 'seller' | 'system'
    author_id: string | null
    /** As shown; of staff only. */
    author_name: string | null
    /** How it came or went: web, mail, whatsapp … */
    channel: string
    language: string
    subject: string | null
    body: string
    /** What went with it, in words. */
    documents: Json<RenderedDocument[]>
    /** The policy's name for it, and the event that sent it. */
    message: string | null
    version: number | null
    at: Date
    /** Written once for each. */
    key: string
    /** SHA-256 of the request that posted it. */
    fingerprint: string | null
    erased_at: Date | null
  }
  message_files: {
    organisation: string
    message_id: string
    position: number
    file_id: string
  }
  /** What staff write to each other, and what the policy tells its teams. */
  notes: {
    organisation: string
    note_id: string
    case_id: string
    /** A member of staff; null where the policy told a team. */
    author_id: string | null
    author_name: string | null
    team: string | null
    body: string
    documents: Json<RenderedDocument[]>
    files: Defaulted<string[]>
    language: string
    at: Date
    key: string
    fingerprint: string | null
    erased_at: Date | null
  }
  /** Who is called by a note. */
  note_mentions: {
    organisation: string
    user_id: string
    note_id: string
    at: Date
    seen_at: Date | null
  }
  /** How far each has read; `reader` is `staff:ID`, `customer:ID` or `seller:ID`. */
  read_marks: {
    organisation: string
    case_id: string
    thread: 'customer' | 'seller' | 'notes'
    reader: string
    /** All up to this instant. */
    read_to: Date
    marked_at: Date
  }
  mails: {
    organisation: string
    mail_id: string
    case_id: string | null
    message_id: string | null
    /** `message` for a message of a case, else what kind of letter it is: code, invitation … */
    template: string
    recipient: string
    reply_to: string | null
    language: string
    subject: string
    /** Null once a code in it was sent or has expired. */
    text_body: string | null
    html_body: string | null
    attachments: Json<{ name: string; html: string }[]>
    /** The same however often it is sent. */
    rfc_message_id: string
    in_reply_to: string | null
    earlier: Defaulted<string[]>
    /** Sent by the system rather than by a person. */
    automatic: boolean
    state: Generated<'waiting' | 'sent' | 'dead' | 'expired'>
    last_error: string | null
    created_at: Date
    sent_at: Date | null
    /** Of a code: after this it is neither sent nor shown. */
    expires_at: Date | null
    key: string
  }
}
