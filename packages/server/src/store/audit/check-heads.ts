import type { PoolClient } from 'pg'
import type { Finding } from './finding.ts'

interface Head {
  caseId: string
  known: number | null
  knownHash: string | null
  version: number | null
  hash: string | null
}

const heads = `
  with ends as (
    select distinct on (case_id) case_id, version, hash from case_events
    where organisation = $1 order by case_id, version desc),
  known as (select case_id, version, hash from cases where organisation = $1)
  select coalesce(known.case_id, ends.case_id) as "caseId", known.version as known, known.hash as "knownHash", ends.version, ends.hash
  from known full join ends on known.case_id = ends.case_id
  where known.version is distinct from ends.version or known.hash is distinct from ends.hash
  order by 1`

/** Whether every case ends where its row says. */
export async function checkHeads(client: PoolClient, organisation: string): Promise<Finding[]> {
  const { rows } = await client.query<Head>(heads, [organisation])
  return rows.map(({ caseId, known, version }) => {
    const found = (kind: Finding['kind'], message: string, at?: number): Finding => ({
      organisation,
      caseId,
      kind,
      message,
      ...(at === undefined ? {} : { version: at }),
    })
    if (known === null)
      return found('unknown-to-case', `The log has ${version} events of a case that has no row.`)
    if (version === null)
      return found('tail-missing', `All ${known} events are missing; the case is still known.`, 1)
    if (version < known)
      return found('tail-missing', `${range(version + 1, known)} missing at the end.`, version + 1)
    if (version > known)
      return found(
        'inserted',
        `${range(known + 1, version)} unknown to the case, which ends with event ${known}.`,
        known + 1,
      )
    return found('changed', `The case ends with another event ${known} than the log.`, known)
  })
}

const range = (from: number, to: number) => (from === to ? `Event ${from} is` : `Events ${from} to ${to} are`)
