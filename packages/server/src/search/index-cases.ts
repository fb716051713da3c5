import type { ClientBase } from 'pg'

/**
 * Makes the search documents of cases again, with all that was said and written in them. Triggers keep them up by themselves; this is for when the read
 * models are made again, and for what an import changed underneath, such as the products of an order. In the caller's transaction.
 */
export async function indexCases(
  client: ClientBase,
  organisation: string,
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return
  await client.query({
    name: 'search-index-cases',
    text: 'select index_cases($1, $2), index_texts($1, $2), index_messages($1, $2)',
    values: [organisation, caseIds],
  })
}

/** The same for one case. */
export const indexCase = (client: ClientBase, organisation: string, caseId: string): Promise<void> =>
  indexCases(client, organisation, [caseId])

const stride = 1000

/** Makes all search documents of an organisation again, in strides. Gives how many cases there were. */
export async function indexAll(
  client: ClientBase,
  organisation: string,
  onProgress: (cases: number) => void = () => {},
): Promise<number> {
  await client.query('delete from search_documents where organisation = $1', [organisation])
  let cases = 0
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await client.query<{ case_id: string }>({
      name: 'search-index-stride',
      text: 'select case_id from cases where organisation = $1 and case_id > $2 order by case_id limit $3',
      values: [organisation, last, stride],
    })
    if (rows.length === 0) return cases
    const caseIds = rows.map(({ case_id }) => case_id)
    await indexCases(client, organisation, caseIds)
    cases += rows.length
    last = caseIds.at(-1) ?? last
    onProgress(cases)
  }
}
