/** Why a case was found: the piece of what was written that fits, or the products and numbers of the case that do. */
import type { PoolClient } from 'pg'
import type { Hit, Searcher } from './find.ts'
import { aroundFirst, joined, type Marked, markWithin, readMarked, signs } from './marked.ts'
import { queriesOf } from './queries.ts'
import { wordsOf } from './words.ts'

/** What is longer than this is looked at no further. */
const mostCharacters = 10_000
const options = `StartSel=${signs.from}, StopSel=${signs.to}, HighlightAll=true`

/** The excerpts of these hits by document, for the few that are shown; a hit whose number or name alone fits has none of the case. */
export async function excerptsOf(
  client: PoolClient,
  query: string,
  hits: readonly Hit[],
  { searcher, languages }: { searcher: Searcher; languages: readonly string[] },
): Promise<Map<string, Marked>> {
  const words = wordsOf(query)
  if (hits.length === 0 || words.length === 0) return new Map()
  const values: unknown[] = [hits.map(({ kind }) => kind), hits.map(({ documentId }) => documentId)]
  const parameter = (value: unknown) => `$${values.push(value)}`
  const asked = queriesOf(words, languages, parameter)
    .map((each) => `(${each})`)
    .join(' || ')
  const { rows } = await client.query<{ kind: Hit['kind']; document_id: string; body: string }>(
    statement(asked, searcher),
    values,
  )
  const within = words.flatMap((word) => word.within ?? [])
  return new Map(
    rows.flatMap(({ kind, document_id, body }) => {
      const excerpt = kind === 'case' ? fittingParts(body, within) : aroundFirst(readMarked(body))
      return excerpt ? [[document_id, excerpt] as const] : []
    }),
  )
}

/** Of the products and numbers of a case, one on each line, those that fit. */
function fittingParts(body: string, within: readonly string[]): Marked | undefined {
  const parts = body
    .split('\n')
    .map(readMarked)
    .map(({ text, marks }) => ({ text, marks: marks.length > 0 ? marks : markWithin(text, within) }))
    .filter(({ marks }) => marks.length > 0)
  return parts.length > 0 ? joined(parts.slice(0, 4), ' · ') : undefined
}

/** In the language of what was written, where something fits its stem there; else by how its words begin. */
function statement(asked: string, searcher: Searcher): string {
  const headline = (configuration: string) => `ts_headline(${configuration}, plain, asked, '${options}')`
  return `
    with hits as (select * from unnest($1::text[], $2::uuid[]) as hits (kind, document_id)),
    bodies as (
      select hits.kind, hits.document_id, language,
        left(translate(body, '${signs.from}${signs.to}', ''), ${mostCharacters}) as plain
      from hits cross join lateral (${bodies(searcher)}) written (language, body)
      where body <> '')
    select kind, document_id,
      case when stemmed like '%${signs.from}%' then stemmed else ${headline("'redress_simple'")} end as body
    from (select ${asked} as asked) wanted
    cross join lateral (
      select *, ${headline('search_configuration(language)')} as stemmed from bodies) headlines`
}

const organisation = "current_setting('redress.organisation')"

const bodies = (searcher: Searcher) => `
  select language, concat_ws(' ', subject, body) from messages
  where hits.kind = 'message' and organisation = ${organisation} and message_id = hits.document_id
  union all
  select language, body from notes
  where hits.kind = 'note' and organisation = ${organisation} and note_id = hits.document_id
  union all
  select search_language(organisation, case_id), body from case_texts
  where hits.kind = 'text' and organisation = ${organisation} and text_id = hits.document_id
  ${searcher.kind === 'seller' ? '' : `union all ${partsOfCase(searcher)}`}`

/** Products, one on each line; for our own people also what else a case is found by. */
const partsOfCase = (searcher: Searcher) => `
  select search_language(cases.organisation, cases.case_id), concat_ws(E'\\n',
    (select string_agg(distinct concat_ws(' ', brand, title, serial), E'\\n') from order_lines
      where order_lines.organisation = cases.organisation and order_lines.order_id = cases.order_id)
    ${searcher.kind === 'ours' ? `, ${numbersOfCase}` : ''})
  from cases left join customers
    on customers.organisation = cases.organisation and customers.customer_id = cases.customer_id
  where hits.kind = 'case' and cases.organisation = ${organisation} and cases.case_id = hits.document_id`

const numbersOfCase = `
    (select string_agg(tracking, E'\\n') from deliveries
      where deliveries.organisation = cases.organisation and deliveries.order_id = cases.order_id),
    (select string_agg(number, E'\\n') from invoices
      where invoices.organisation = cases.organisation and invoices.order_id = cases.order_id),
    (select name from sellers
      where sellers.organisation = cases.organisation and sellers.seller_id = cases.seller_id),
    customers.email, customers.external_id, customers.phone`
