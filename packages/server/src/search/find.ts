/** Searching cases, and what was said and written in them. */
import type { PoolClient } from 'pg'
import { queriesOf } from './queries.ts'
import { asPattern, type SearchWord, wordsOf } from './words.ts'

/** Who searches: staff everything; a customer or a seller what is theirs, and never a note. */
export type Searcher =
  | { kind: 'ours' }
  | { kind: 'customer'; customerId: string }
  | { kind: 'seller'; sellerId: string }

export interface Hit {
  caseId: string
  /** Where it stands. */
  kind: 'case' | 'text' | 'message' | 'note'
  documentId: string
  at: Date
  rank: number
}

export interface Found {
  /** The best first, one for each case. */
  hits: Hit[]
  /** There are more than were looked at: a further word would help. */
  more: boolean
}

/** So many documents at most are ranked; a word that is in everything would else take its time. */
const mostRanked = 2000

/**
 * What a seller finds a case by, besides its products and what was said. They do not know who its customer is, so names, addresses and telephone numbers,
 * which stand in every document with weight A, must not let them guess it.
 */
const numbers = `(select lower(concat_ws(' ', number, order_number, replace(number, '-', ''), replace(order_number, '-', ''))) from cases
  where cases.organisation = search_documents.organisation and cases.case_id = search_documents.case_id)`

/**
 * Finds cases where every word of the query is in one document: the case with its numbers, names and products, a text, a message or a note. A word is found by its stem in
 * any of the languages, by how it begins, and within numbers and names from three characters on. Of documents of a case that fit equally, all of which have its
 * number and names, the case itself counts. The organisation is the one the connection is set to.
 */
export async function findCases(
  client: PoolClient,
  query: string,
  { searcher, languages, limit }: { searcher: Searcher; languages: readonly string[]; limit: number },
): Promise<Found> {
  const words = wordsOf(query)
  if (words.length === 0) return { hits: [], more: false }
  const { text, values } = statement(words, searcher, languages, limit)
  const { rows } = await client.query(text, values)
  return {
    hits: rows.map((row) => ({
      caseId: row.case_id,
      kind: row.kind,
      documentId: row.document_id,
      at: row.at,
      rank: row.rank,
    })),
    more: rows.some(({ looked_at }) => looked_at >= mostRanked),
  }
}

function statement(
  words: readonly SearchWord[],
  searcher: Searcher,
  languages: readonly string[],
  limit: number,
) {
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${values.push(value)}`
  const queries = queriesOf(words, languages, parameter)
  const conditions = words.map(({ within }, index) => {
    const inWords = `words @@ (${queries[index]})`
    if (searcher.kind === 'seller') {
      const inNumber = within === undefined ? 'false' : `${numbers} like ${parameter(asPattern(within))}`
      return `(${inWords} and ts_filter(words, '{b,c,d}') @@ (${queries[index]}) or ${inNumber})`
    }
    return within === undefined
      ? inWords
      : `(${inWords} or names like lower(unaccent(${parameter(asPattern(within))})))`
  })
  const rankedBy = queries.map((each) => `(${each})`).join(' || ')
  return {
    text: `
      with candidates as materialized (
        select case_id, kind, document_id, at, words from search_documents
        where organisation = current_setting('redress.organisation') and ${conditions.join(' and ')}${theirs(searcher, parameter)}
        limit ${mostRanked}),
      ranked as (
        select distinct on (case_id) case_id, kind, document_id, at, ts_rank(words, ${rankedBy}) as rank
        from candidates order by case_id, rank desc, kind = 'case' desc, at desc)
      select ranked.*, (select count(*)::integer from candidates) as looked_at
      from ranked order by rank desc, at desc, case_id limit ${parameter(limit)}`,
    values,
  }
}

function theirs(searcher: Searcher, parameter: (value: unknown) => string): string {
  if (searcher.kind === 'ours') return ''
  const column = searcher.kind === 'customer' ? 'customer_id' : 'seller_id'
  const id = searcher.kind === 'customer' ? searcher.customerId : searcher.sellerId
  return ` and '${searcher.kind}' = any(seen_by) and kind <> 'note' and case_id = any(array(
    select case_id from cases where organisation = current_setting('redress.organisation') and ${column} = ${parameter(id)}))`
}
