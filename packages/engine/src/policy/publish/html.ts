import { html, safeLink } from './escape.ts'
import { headed, headline } from './headline.ts'
import type { Detail, Page, PageClause } from './page.ts'
import { type Phrases, phrasesOf } from './phrases/index.ts'
import { type Write, writer } from './spoken.ts'
import { style } from './style.ts'

/** The page as one HTML file: no scripts, nothing loaded from elsewhere. */
export function pageAsHtml(page: Page): string {
  const phrases = phrasesOf(page.spoken) as Phrases
  const write = writer(page)
  const title = html(page.title)
  return `<!doctype html>
<html lang="${html(page.language)}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="meta">${[page.version, page.effective, page.zone].map((part) => `<span>${write(part)}</span>`).join(' ')}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${write(phrases.contents)}</h2>
<ol>
${page.clauses.map(({ id, text }) => `<li><a href="#${html(id)}">${html(headline(text))}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${page.clauses.map((clause) => clauseAsHtml(clause, phrases, write)).join('\n')}
</main>
</body>
</html>
`
}

function clauseAsHtml(clause: PageClause, phrases: Phrases, write: Write): string {
  const { number, id, text, ours, noExceptions } = clause
  const { heading, rest } = headed(text)
  const hidden = heading === undefined ? ` <span class="hidden">${html(headline(text))}</span>` : ''
  return [
    `<section id="${html(id)}">`,
    `<h2><a class="number" href="#${html(id)}">${number}</a>${hidden} ${html(heading ?? '')}</h2>`,
    ...(rest === '' ? [] : [`<p>${html(rest)}</p>`]),
    ...(noExceptions ? [`<p class="strict">${write(phrases.noExceptions)}</p>`] : []),
    ...(clause.details.length > 0 ? [detailsAsHtml(clause.details, phrases, write)] : []),
    ...(ours ? [`<p class="ours">${write(phrases.ours)}</p>`] : []),
    '</section>',
  ].join('\n')
}

/** What belongs under one label stands under it once. */
function detailsAsHtml(details: readonly Detail[], phrases: Phrases, write: Write): string {
  const groups = Map.groupBy(details, ({ label }) => label)
  const rows = [...groups].map(
    ([label, group]) =>
      `<div><dt>${write(phrases.labels[label])}</dt>${group.map((detail) => detailAsHtml(detail, write)).join('')}</div>`,
  )
  return `<dl>${rows.join('\n')}</dl>`
}

function detailAsHtml({ text, steps, items, table, link }: Detail, write: Write): string {
  const address = link && safeLink(link)
  const said = address
    ? `<a href="${html(address)}" rel="noopener">${write(text)}</a> <span class="address">${html(shown(address))}</span>`
    : write(text)
  const listed = (tag: 'ol' | 'ul', list: readonly string[] = []) =>
    list.length === 0 ? '' : `<${tag}>${list.map((entry) => `<li>${write(entry)}</li>`).join('')}</${tag}>`
  return `<dd>${said}${listed('ol', steps)}${listed('ul', items)}${table ? tableAsHtml(table, write) : ''}</dd>`
}

function tableAsHtml({ columns, rows }: NonNullable<Detail['table']>, write: Write): string {
  const cells = (tag: 'td' | 'th', row: readonly string[]) =>
    row.map((cell) =>
      tag === 'th' && cell !== '' ? `<th scope="col">${write(cell)}</th>` : `<td>${write(cell)}</td>`,
    )
  const body = rows.map((row) => `<tr>${cells('td', row).join('')}</tr>`).join('\n')
  return `<div class="table"><table><thead><tr>${cells('th', columns).join('')}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** An address as it is read aloud: without its scheme. */
function shown(address: string): string {
  return address.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '')
}
