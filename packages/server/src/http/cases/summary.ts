import type { LoadedPolicy } from '@redress/engine'
import type { Services } from '../../services.ts'
import type { Principal } from '../access/principal.ts'
import { inLanguage, languageFor } from '../language.ts'
import type { CaseListRow } from './case-list.ts'
import { viewerOf } from './viewer.ts'

/** The policies that the rows of a list name, by `name version`. */
export async function policiesOf(
  { policies }: Pick<Services, 'policies'>,
  organisation: string,
  rows: readonly Pick<CaseListRow, 'policy' | 'policy_version'>[],
): Promise<Map<string, LoadedPolicy>> {
  const named = new Map(rows.map((row) => [keyOf(row), row]))
  const loaded = await Promise.all(
    [...named].map(async ([key, { policy, policy_version }]) => {
      const found = await policies.version(organisation, policy, policy_version)
      return found ? ([[key, found]] as const) : []
    }),
  )
  return new Map(loaded.flat())
}

const keyOf = ({ policy, policy_version }: Pick<CaseListRow, 'policy' | 'policy_version'>) =>
  `${policy} ${policy_version}`

/** The policy of a row. */
export const policyOf = (policies: ReadonlyMap<string, LoadedPolicy>, row: CaseListRow) =>
  policies.get(keyOf(row))

/** A case in a list. Of what is inside the house, customers and sellers see nothing. */
export function summary(
  row: CaseListRow,
  loaded: LoadedPolicy | undefined,
  principal: Principal,
  acceptLanguage: string | undefined,
) {
  const language = languageFor(acceptLanguage, loaded?.policy.languages ?? [])
  const ours = viewerOf(principal) === 'ours'
  return {
    id: row.case_id,
    number: row.number,
    version: row.version,
    policy: row.policy,
    kind: row.kind,
    kindTitle: inLanguage(loaded?.policy.requests[row.kind]?.title, language) ?? row.kind,
    status: row.status,
    open: row.open,
    channel: row.channel,
    customer: row.customer_id,
    ...(row.order_number === null ? {} : { order: row.order_number }),
    ...(row.seller_id === null ? {} : { seller: row.seller_id }),
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.remedy === null ? {} : { remedy: row.remedy }),
    ...(row.granted === null ? {} : { granted: row.granted }),
    ...(ours ? { level: row.level, team: row.team } : {}),
    ...(ours && row.handler !== null ? { handler: row.handler } : {}),
    ...(ours && row.owed_by !== null ? { owedBy: row.owed_by.toISOString() } : {}),
  }
}
