import type { PoolClient } from 'pg'
import type { CaseRow, ObligationRow } from '../../cases/rows.ts'

/** The read models of cases as they stand, in the form in which they are made. */
export async function storedModels(
  client: PoolClient,
  organisation: string,
  caseIds: readonly string[],
): Promise<{ cases: Map<string, CaseRow>; obligations: Map<string, ObligationRow> }> {
  const values = [organisation, caseIds]
  const cases = await client.query(
    'select *, state::text as state from cases where organisation = $1 and case_id = any($2)',
    values,
  )
  const obligations = await client.query(
    'select * from obligations where organisation = $1 and case_id = any($2)',
    values,
  )
  return {
    cases: new Map(cases.rows.map((row) => [row.case_id, plain(row) as CaseRow])),
    obligations: new Map(
      obligations.rows.map((row) => [`${row.case_id} ${row.obligation_id}`, plain(row) as ObligationRow]),
    ),
  }
}

const plain = (row: Record<string, unknown>): unknown =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  )
