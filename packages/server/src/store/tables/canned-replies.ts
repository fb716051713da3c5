import type { Defaulted, Json } from './columns.ts'

export interface CannedReplyTables {
  /** Replies that are written once and used often. */
  canned_replies: {
    organisation: string
    reply_id: string
    /** What colleagues call it. */
    title: string
    /** By language; at least one. The places in them are filled in where a reply is used. */
    texts: Json<Record<string, string>>
    /** Counts its changes. */
    version: Defaulted<number>
    updated_at: Date
    /** Whoever of the staff changed it last; null for a program. */
    updated_by: string | null
  }
}
