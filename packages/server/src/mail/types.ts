/** A mail as it is handed to the mail server. */
export interface Mail {
  /** The sender's name, as the organisation calls itself. */
  from: string
  to: string
  replyTo?: string
  language: string
  subject: string
  text: string
  html: string
  attachments: { name: string; html: string }[]
  messageId: string
  inReplyTo?: string
  references: string[]
  /** Written by the system rather than by a person. */
  automatic: boolean
}

/** What an effect of the kind `mail` says: a mail that was written already, or a letter to write, with its secret. */
export type MailPayload = { mailId: string } | LetterPayload

export type LetterPayload = { to: string; language?: string } & (
  | { template: 'code'; values: { code: string; minutes: number; link?: string } }
  /** `until` is an ISO instant; `name` is whom it invites, `kind` as what. */
  | {
      template: 'invitation'
      values: { link: string; until: string; name?: string; kind?: 'staff' | 'seller' }
    }
  | { template: 'password-reset'; values: { link: string; minutes: number } }
)
