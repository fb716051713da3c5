import { escaped } from '../../mail/letter.ts'
import type { OutboxMail } from '../../mail/outbox.ts'

const states = { waiting: 'waiting', sent: 'sent', dead: 'refused', expired: 'expired' } as const

/** The page of mails that went out or wait. Each is shown as its reader sees it, in a frame without scripts; its links open elsewhere. */
export function outboxPage(
  organisation: string,
  mails: readonly OutboxMail[],
  { configured, next }: { configured: boolean; next?: string },
): string {
  const said = configured
    ? 'Mails that go out through the mail server, newest first.'
    : 'No mail server is configured (<code>SMTP_URL</code>), so mails wait here, newest first.'
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox of ${escaped(organisation)}</title>
<style>
  body { margin: 0 auto; padding: 1.5rem 1rem; max-width: 48rem; font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark }
  details { border: 1px solid #8886; border-radius: 6px; margin: 0 0 .75rem; padding: .75rem 1rem }
  summary { cursor: pointer; overflow-wrap: anywhere }
  summary bdi { font-weight: bold }
  small { color: #667; display: block }
  iframe { width: 100%; height: 30rem; border: 0; margin-top: .75rem; background: #fff; color-scheme: light }
  @media (prefers-color-scheme: dark) { small { color: #aab } }
</style></head>
<body>
<h1>Outbox</h1>
<p>${said}</p>
${mails.length === 0 ? '<p>There is no mail yet. One is written when a policy sends a message, or somebody asks for a code.</p>' : mails.map(entry).join('\n')}
${next ? `<p><a href="/outbox?cursor=${encodeURIComponent(next)}">Older mails</a></p>` : ''}
</body>
</html>
`
}

function entry(mail: OutboxMail): string {
  const { to, subject, language, at, state, error, html, attachments } = mail
  const frame = (title: string, content: string) =>
    `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" title="${escaped(title)}" srcdoc="${escaped(content.replace('<head>', '<head><base target="_blank">'))}"></iframe>`
  return `<details><summary><bdi lang="${escaped(language)}">${escaped(subject)}</bdi>
<small>to ${escaped(to)} · <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time> · ${states[state]}${error ? `: ${escaped(error)}` : ''}</small></summary>
${html === null ? '<p>What was in it is not kept: it carried a code or a link that is used or has expired.</p>' : frame(subject, html)}
${attachments.map(({ name, html: content }) => `<h2><bdi>${escaped(name)}</bdi></h2>${frame(name, content)}`).join('\n')}
</details>`
}
