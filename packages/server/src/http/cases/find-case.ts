import type { CaseState, LoadedPolicy } from '@redress/engine'
import { readNumber } from '../../cases/number.ts'
import { filledIn } from '../../cases/references.ts'
import { type BesideState, besideState, meaningsBeside, meaningsOf } from '../../commands/load.ts'
import type { Services } from '../../services.ts'
import type { Principal } from '../access/principal.ts'
import { uuidPattern } from '../cursor.ts'
import { notFound, ProblemError } from '../problem.ts'

export interface FoundCase {
  caseId: string
  version: number
  number: string
  updatedAt: Date
  handler: string | null
  /** As the engine reads it, with what its references stand for. */
  state: CaseState
  loaded: LoadedPolicy
}

interface Row extends BesideState {
  case_id: string
  number: string
  policy: string
  policy_version: string
  customer_id: string
  seller_id: string | null
  updated_at: Date
  version: number
  state: string
}

const columns = `case_id, number, policy, policy_version, customer_id, seller_id, updated_at, version, state::text as state, ${besideState}`
const byId = {
  name: 'http-case-by-id',
  text: `select ${columns} from cases where organisation = $1 and case_id = $2`,
}
const byNumber = {
  name: 'http-case-by-number',
  text: `select ${columns} from cases where organisation = $1 and number = any($2)`,
}

/** A case by its id, or by its number as people type it. Whatever is not theirs to see is not there: throws the same 404. */
export async function findCase(
  { store, policies }: Pick<Services, 'store' | 'policies'>,
  principal: Principal,
  idOrNumber: string,
): Promise<FoundCase> {
  const { organisation } = principal
  const found = await store.read(organisation, async (_, client) => {
    const asked = idOrNumber.trim()
    const query = uuidPattern.test(asked)
      ? { ...byId, values: [organisation, asked] }
      : { ...byNumber, values: [organisation, numbersMeant(asked)] }
    const { rows } = await client.query<Row>(query)
    const row = rows.find(({ number }) => number === asked) ?? rows[0]
    if (!row || !maySee(principal, row)) return undefined
    return { row, meanings: await meaningsOf(client, organisation, row.state, meaningsBeside([row])) }
  })
  if (!found) throw noSuchCase(idOrNumber.trim())
  const { row, meanings } = found
  const loaded = await policies.version(organisation, row.policy, row.policy_version)
  if (!loaded) throw new Error(`The policy ${row.policy} ${row.policy_version} of a case is not there.`)
  return {
    caseId: row.case_id,
    version: row.version,
    number: row.number,
    updatedAt: row.updated_at,
    handler: row.handler,
    state: filledIn(row.state, meanings),
    loaded,
  }
}

/** Tells what was mistyped from what is unknown: a number of ours carries its own check. */
function noSuchCase(asked: string): ProblemError {
  const { problem } = notFound('case')
  if (uuidPattern.test(asked)) return notFound('case')
  const read = readNumber(asked)
  return new ProblemError({
    ...problem,
    type: 'not-found',
    number: read.read === 'mistyped' ? read : { read: 'unknown', number: read.number },
  })
}

function numbersMeant(typed: string): string[] {
  const read = readNumber(typed)
  return [...new Set([typed, typed.toUpperCase(), ...(read.read === 'number' ? [read.number] : [])])]
}

/** A customer or a seller sees what is theirs. */
export function maySee(
  principal: Principal,
  { customer_id, seller_id }: { customer_id: string; seller_id: string | null },
): boolean {
  if (principal.kind === 'customer') return customer_id === principal.customerId
  if (principal.kind === 'seller') return seller_id === principal.sellerId
  return principal.kind !== 'nobody'
}
