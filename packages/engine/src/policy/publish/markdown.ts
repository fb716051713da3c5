import { markdown, safeLink } from './escape.ts'
import { headline } from './headline.ts'
import type { Detail, Page, PageClause } from './page.ts'
import { type Phrases, phrasesOf } from './phrases/index.ts'

/** The page as Markdown, with anchors by clause id. */
export function pageAsMarkdown(page: Page): string {
  const phrases = phrasesOf(page.spoken) as Phrases
  const body = [
    `# ${markdown(page.title)}`,
    `${markdown(page.version)} · ${markdown(page.effective)} · ${markdown(page.zone)}`,
    `## ${phrases.contents}`,
    page.clauses.map(({ number, id, text }) => `${number}. [${markdown(headline(text))}](#${id})`).join('\n'),
    ...page.clauses.map((clause) => clauseAsMarkdown(clause, phrases)),
  ].join('\n\n')
  return page.direction === 'rtl'
    ? `<div dir="rtl" lang="${page.language}">\n\n${body}\n\n</div>\n`
    : `${body}\n`
}

function clauseAsMarkdown(
  { number, id, text, ours, noExceptions, details }: PageClause,
  phrases: Phrases,
): string {
  return [
    `## <a id="${id}"></a>${number}`,
    markdown(text),
    ...(ours ? [`*${phrases.ours}*`] : []),
    ...(noExceptions ? [`**${phrases.noExceptions}**`] : []),
    ...(details.length > 0 ? [details.map((detail) => detailAsMarkdown(detail, phrases)).join('\n')] : []),
  ].join('\n\n')
}

function detailAsMarkdown({ label, text, steps, items, table, link }: Detail, phrases: Phrases): string {
  const address = link && safeLink(link)
  const said = address
    ? `[${markdown(text)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : markdown(text)
  const lines = [
    ...(steps ?? []).map((step, index) => `  ${index + 1}. ${markdown(step)}`),
    ...(items ?? []).map((item) => `  - ${markdown(item)}`),
    ...(table ? ['', ...tableAsMarkdown(table), ''] : []),
  ]
  return [`- **${phrases.labels[label]}**${phrases.colon}${said}`.trimEnd(), ...lines].join('\n')
}

function tableAsMarkdown({ columns, rows }: NonNullable<Detail['table']>): string[] {
  const line = (cells: readonly string[]) => `  | ${cells.map(markdown).join(' | ')} |`
  return [line(columns), `  |${columns.map(() => ' --- |').join('')}`, ...rows.map(line)]
}
