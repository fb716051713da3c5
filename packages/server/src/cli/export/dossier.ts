/** One case on one page, in reading order, without anything from elsewhere: who, what, what happened, what was said, what was promised. */
import type { CaseEvent, LoadedPolicy } from '@redress/engine'
import { formatInstant } from '@redress/engine'
import { tellEvent } from '../output/tell-event.ts'

export interface DossierParts {
  organisation: string
  row: {
    number: string
    kind: string
    status: string
    opened_at: Date
    customer_id: string
    order_number: string | null
    version: number
    hash: string
  }
  loaded: LoadedPolicy
  /** With texts filled in. */
  events: readonly CaseEvent[]
  messages: readonly {
    at: Date
    author: string
    author_name: string | null
    thread: string
    body: string
    erased_at: Date | null
  }[]
  notes: readonly {
    at: Date
    author_name: string | null
    team: string | null
    body: string
    erased_at: Date | null
  }[]
  obligations: readonly {
    name: string
    owes: string
    owed_to: string
    clause: string | null
    state: string
    due_at: Date | null
    settled_at: Date | null
  }[]
  files: readonly {
    file_id: string
    name: string | null
    media: string | null
    sha256: string | null
    path: string | undefined
  }[]
  customer: { name: string | null; email: string | null } | undefined
}

export function dossierPage(parts: DossierParts): string {
  const { row, loaded, organisation } = parts
  const { zone } = loaded.contextOf('')
  const time = (at: number | Date) => formatInstant(Number(at), zone)
  const language = loaded.policy.languages[0] ?? 'en'
  const title = `${row.number}, ${organisation}`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(title)}</title>
<style>${style}</style>
<h1>${safe(title)}</h1>
${facts(parts, time)}
<h2>What happened and what was said</h2>
<p>Times of ${safe(zone.name)}.</p>
<ol>${story(parts, time)}</ol>
<h2>What was promised</h2>
${promises(parts, time)}
<h2>Files</h2>
${files(parts)}
<h2>The clauses it rests on</h2>
${clauses(parts, language)}
<h2>Proof</h2>
<p>${row.version} events; the hash of the last is <code>${safe(row.hash)}</code>. How to recompute it stands in README.md.</p>
</html>
`
}

type Time = (at: number | Date) => string

function facts({ row, loaded, customer, organisation }: DossierParts, time: Time): string {
  const { policy } = loaded
  const told = [
    ['Customer', [customer?.name, customer?.email].filter(Boolean).join(', ') || 'erased'],
    ['Order', row.order_number ?? 'none'],
    ['About', row.kind],
    ['Status', row.status],
    ['Opened', time(row.opened_at)],
    ['Policy', `${policy.id} ${policy.version} of ${organisation}`],
  ]
  return `<dl>${told.map(([name = '', value = '']) => `<dt>${safe(name)}<dd>${safe(value)}`).join('')}</dl>`
}

/** Events, messages and notes in the order of their instants. */
function story({ events, messages, notes }: DossierParts, time: Time): string {
  const told = [
    ...events.flatMap((event) => {
      const lines = tellEvent(event, () => '').map((line) => line.trim())
      return lines.length > 0 ? [{ at: event.at, order: 0, html: tellLines(lines, event) }] : []
    }),
    ...messages.map(({ at, author, author_name, thread, body, erased_at }) => {
      const who = `${author_name ?? author} (${thread === 'seller' ? 'with the seller' : 'with the customer'})`
      return { at: at.getTime(), order: 1, html: said('message', who, erased_at ? '[erased]' : body) }
    }),
    ...notes.map(({ at, author_name, team, body, erased_at }) => ({
      at: at.getTime(),
      order: 2,
      html: said('note', `${author_name ?? team ?? 'system'} (internal note)`, erased_at ? '[erased]' : body),
    })),
  ].sort((one, other) => one.at - other.at || one.order - other.order)
  return told.map(({ at, html }) => `<li><time>${safe(time(at))}</time> ${html}</li>`).join('\n')
}

const tellLines = (lines: readonly string[], { by }: CaseEvent) =>
  `<span class="by">${safe(by.party)}</span> ${lines.map(safe).join('<br>')}`
const said = (kind: string, who: string, body: string) =>
  `<span class="by">${safe(who)}</span><blockquote class="${kind}">${safe(body)}</blockquote>`

function promises({ obligations }: DossierParts, time: Time): string {
  if (obligations.length === 0) return '<p>None.</p>'
  const rows = obligations.map(({ name, owes, owed_to, clause, state, due_at, settled_at }) =>
    [name, owes, owed_to, clause ?? '', due_at ? time(due_at) : '', state, settled_at ? time(settled_at) : '']
      .map((cell) => `<td>${safe(cell)}`)
      .join(''),
  )
  return `<table><tr><th>promise<th>by<th>to<th>clause<th>due<th>state<th>settled</tr>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`
}

function files({ files: all }: DossierParts): string {
  if (all.length === 0) return '<p>None.</p>'
  const items = all.map(({ file_id, name, media, sha256, path }) => {
    const title = safe(name ?? file_id)
    const shown = path ? `<a href="${safe(path)}">${title}</a>` : `${title} (erased)`
    return `<li>${shown} ${safe(media ?? '')} <code>${safe(sha256 ?? '')}</code></li>`
  })
  return `<ul>${items.join('')}</ul>`
}

/** The clauses that events and promises name, as they are published. */
function clauses({ events, obligations, loaded }: DossierParts, language: string): string {
  const named = JSON.stringify([events, obligations.map(({ clause }) => ({ clause }))])
  const ids = new Set([...named.matchAll(/"clause":"([^"]+)"/g)].map(([, id]) => id))
  const used = Object.entries(loaded.policy.clauses).filter(([id]) => ids.has(id))
  const told = used.map(
    ([id, { text }]) => `<dt>${safe(id)}<dd>${safe(text[language] ?? Object.values(text)[0] ?? '')}`,
  )
  return `<dl>${told.join('')}</dl>`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const safe = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600}dd{margin:0 0 .5rem}
ol{list-style:none;padding:0}li{margin:.5rem 0}time{color:#555;font-size:.85em}.by{font-weight:600}blockquote{white-space:pre-wrap;border-left:3px solid #999;
margin:.25rem 0;padding:.25rem .75rem}.note{border-color:#b80}table{border-collapse:collapse;font-size:.9em}td,th{border:1px solid #ccc;padding:.25rem .5rem;text-align:left}code{font-size:.8em;word-break:break-all}`
