export interface CannedReplyTables {
  /** Replies that are written once and used often. `{number}`, `{name}`, `{order}` and `{agent}` in them are filled in where they are used. */
  canned_replies: {
    organisation: string
    reply_id: string
    language: string
    title: string
    body: string
    updated_at: Date
  }
}
