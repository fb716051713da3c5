import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Mail } from './types.ts'

/** What the server knows of mail: how it leaves, and as whose. */
export interface Mailer {
  /** False where no mail server is configured: mails wait on the outbox page. */
  readonly configured: boolean
  /** Whether the outbox page is open to everybody, as in the demo. */
  readonly outboxOpen: boolean
  /** The address mails come from: `care@example.com`. */
  readonly address: string
  /** Hands a mail to the mail server. Fails with `RefusedMail` where that will never take it, with another error where it may later. */
  send(mail: Mail): Promise<void>
  /** Whether the mail server answers and lets us in; fails with its reason. */
  verify(): Promise<void>
  /** The address of a page of an organisation, for links in mails. `hosts` are its own host names. */
  linkTo(organisation: string, hosts: readonly string[], path: string): string
  close(): void
}

export interface MailerOptions {
  /** `smtp://user:password@host:port` or `smtps://…`; left out, mails wait. */
  smtpUrl?: string | undefined
  /** `Redress <care@example.com>`, or only the address. */
  from?: string | undefined
  /** Under which address this server is reached: `http://localhost:8080`; an organisation's own host goes before. */
  publicUrl: string
  outboxOpen?: boolean
}

/** The mail server said, for good, that it does not take this mail. */
export class RefusedMail extends Error {}

const patience = 20_000

export function createMailer({ smtpUrl, from, publicUrl, outboxOpen = false }: MailerOptions): Mailer {
  const address = /<([^<>]+)>\s*$/.exec(from ?? '')?.[1] ?? from?.trim() ?? 'redress@localhost'
  const transport = smtpUrl
    ? createTransport({
        url: smtpUrl,
        pool: true,
        maxConnections: 2,
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: 2 * patience,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    : undefined
  return {
    configured: transport !== undefined,
    outboxOpen,
    address,
    async send(mail) {
      if (!transport) throw new Error('No mail server is configured: set SMTP_URL and MAIL_FROM.')
      try {
        await transport.sendMail(asSent(mail, address))
      } catch (error) {
        throw judged(error)
      }
    },
    async verify() {
      await transport?.verify()
    },
    linkTo: (organisation, [host], path) => new URL(path, baseOf(publicUrl, organisation, host)).href,
    close: () => transport?.close(),
  }
}

function asSent(mail: Mail, address: string): SendMailOptions {
  const { from, to, replyTo, subject, text, html, attachments, messageId, inReplyTo, references } = mail
  return {
    from: { name: from, address },
    to: { name: '', address: to },
    ...(replyTo ? { replyTo: { name: from, address: replyTo } } : {}),
    subject,
    text,
    html,
    messageId,
    ...(inReplyTo ? { inReplyTo, references } : {}),
    attachments: attachments.map(({ name, html: content }) => ({
      filename: `${name}.html`,
      content,
      contentType: 'text/html; charset=utf-8',
    })),
    headers: {
      'Content-Language': mail.language,
      ...(mail.automatic ? { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } : {}),
    },
  }
}

/** A 5xx is for good, except where it is about us (log-in, sender) rather than about this mail. */
function judged(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { responseCode, code, command } = error as Error & {
    responseCode?: number
    code?: string
    command?: string
  }
  const aboutUs = code === 'EAUTH' || command === 'MAIL FROM' || command === 'EHLO' || command === 'CONN'
  const forGood = (responseCode ?? 0) >= 500 && !aboutUs
  return forGood || (code === 'EENVELOPE' && responseCode === undefined)
    ? new RefusedMail(error.message, { cause: error })
    : error
}

function baseOf(publicUrl: string, organisation: string, host: string | undefined): URL {
  const base = new URL(publicUrl)
  if (host) return new URL(`https://${host}/`)
  if (base.hostname === 'localhost' || base.hostname === '127.0.0.1' || base.hostname === '[::1]')
    base.hostname = `${organisation}.localhost`
  return base
}
