/** A real mail server on this machine, which keeps what it is given and refuses what it is told to. */
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  url: string
  /** What was delivered, in order. */
  received: ParsedMail[]
  /** An answer to recipients or content instead of taking the mail: `450 …` or `550 …`; undefined takes it. */
  refuse: { to?: { code: number; text: string }; data?: { code: number; text: string } }
  close(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const received: ParsedMail[] = []
  const refusal = ({ code, text }: { code: number; text: string }) =>
    Object.assign(new Error(text), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(kept.refuse.to ? refusal(kept.refuse.to) : null),
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        if (kept.refuse.data) return done(refusal(kept.refuse.data))
        received.push(mail)
        done(null)
      }, done)
    },
  })
  const kept: MailServer = {
    url: '',
    received,
    refuse: {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as { port: number }
  kept.url = `smtp://127.0.0.1:${port}`
  return kept
}
