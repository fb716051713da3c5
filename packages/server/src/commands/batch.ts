/** Carries out several commands on different cases of one organisation in one transaction. */
import { randomBytes } from 'node:crypto'
import { type LoadedPolicy, parseInstant } from '@redress/engine'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import { newNumber } from '../cases/number.ts'
import type { Clock } from '../clock.ts'
import type { Policies } from '../policies/policies.ts'
import type { Store } from '../store/store.ts'
import { traced } from '../tracing.ts'
import { eventsSince } from './events-since.ts'
import { fingerprintOf } from './fingerprint.ts'
import { assignedTo, type Judged, judge, type Ready } from './judge.ts'
import { loadCases, loadReceipts, meaningsOf, type Receipt, type StoredCase } from './load.ts'
import { type Matter, mattersOf } from './opening.ts'
import type { CommandCall, CommandResult } from './types.ts'
import { writeAll } from './write.ts'

/** Called in the transaction with all that was recorded in it: effects, search and the like, which stand or fall with it. */
export type AlsoWrite = (client: PoolClient, organisation: string, recorded: readonly Done[]) => Promise<void>

export interface Done {
  call: CommandCall
  loaded: LoadedPolicy
  judged: Judged
}

export interface BatchTools {
  store: Store
  policies: Policies
  clock: Clock
  alsoWrite: readonly AlsoWrite[]
}

/** The results in the order of the calls. All is recorded, or, when it fails, nothing. */
export function carryOut(
  tools: BatchTools,
  organisation: string,
  calls: readonly CommandCall[],
): Promise<CommandResult[]> {
  return tools.store.transaction(organisation, async (_, client) => {
    const keys = calls.flatMap(({ idempotencyKey }) => idempotencyKey ?? [])
    const receipts = await loadReceipts(client, organisation, keys)
    const caseIds = calls.flatMap(({ caseId }) => caseId ?? [])
    const repeated = [...receipts.values()].map(({ caseId }) => caseId)
    const cases = await loadCases(client, organisation, [...caseIds, ...repeated], { locked: true })
    const opened = await openings(client, organisation, calls)
    const done: Done[] = []
    const results: CommandResult[] = []
    for (const call of calls) {
      const receipt = call.idempotencyKey === undefined ? undefined : receipts.get(call.idempotencyKey)
      const ready = receipt ? repeat(call, receipt, cases) : await prepare(tools, client, call, cases, opened)
      if ('outcome' in ready) {
        results.push(ready)
        continue
      }
      const judged = await traced('judge', { organisation, command: call.do }, async () =>
        judge(ready, tools.clock.now()),
      )
      done.push({ call, loaded: ready.loaded, judged })
      results.push(judged.result)
    }
    await record(tools, client, organisation, done)
    return results
  })
}

type Opened = Map<CommandCall, Matter | Extract<CommandResult, { outcome: 'not-found' }>>

async function openings(
  client: PoolClient,
  organisation: string,
  calls: readonly CommandCall[],
): Promise<Opened> {
  const opening = calls.filter((call) => call.caseId === undefined)
  if (opening.length === 0) return new Map()
  const matters = await mattersOf(client, organisation, opening, { locked: true })
  return new Map(
    opening.map((call, index) => [call, matters[index] ?? { outcome: 'not-found', what: 'customer' }]),
  )
}

/** The answer to a call that was carried out before. */
function repeat(call: CommandCall, receipt: Receipt, cases: Map<string, StoredCase>): CommandResult {
  if (receipt.fingerprint !== fingerprintOf(call)) return { outcome: 'key-reused' }
  const state = cases.get(receipt.caseId)?.filled
  if (receipt.refusal)
    return {
      outcome: 'refused',
      refusal: receipt.refusal,
      trace: [],
      ...(state ? { caseId: receipt.caseId, version: receipt.version } : {}),
      repeated: true,
    }
  if (!state) throw new Error(`The case ${receipt.caseId} of a receipt is not there.`)
  const { number } = state
  return {
    outcome: 'accepted',
    caseId: receipt.caseId,
    number,
    version: receipt.version,
    events: [],
    state,
    repeated: true,
  }
}

async function prepare(
  { policies }: BatchTools,
  client: PoolClient,
  call: CommandCall,
  cases: Map<string, StoredCase>,
  opened: Opened,
): Promise<Ready | CommandResult> {
  const { organisation } = call
  if (call.caseId === undefined) {
    const matter = opened.get(call)
    if (!matter || 'outcome' in matter) return matter ?? { outcome: 'not-found', what: 'customer' }
    const loaded = await policies.inForce(organisation, receivedAt(call), call.opening?.policy)
    if (!loaded) return { outcome: 'not-found', what: 'policy' }
    const given = { ...matter, id: uuidv7(), number: newNumber(randomBytes) }
    const meanings = await meaningsOf(client, organisation, JSON.stringify(matter))
    return { call, loaded, caseId: given.id, before: undefined, given, meanings }
  }
  const before = cases.get(call.caseId)
  if (!before) return { outcome: 'not-found', what: 'case' }
  if (call.expectedVersion !== undefined && call.expectedVersion !== before.version) {
    const events = await eventsSince(client, organisation, call.caseId, call.expectedVersion)
    return { outcome: 'conflict', caseId: call.caseId, version: before.version, events }
  }
  const loaded = await policyOf(policies, organisation, before)
  const told = await meaningsOf(client, organisation, JSON.stringify(assignedTo(call) ?? null))
  const meanings = told.size === 0 ? before.meanings : new Map([...before.meanings, ...told])
  return { call, loaded, caseId: call.caseId, before, meanings }
}

/** The policy version that a case was opened under. */
export async function policyOf(
  policies: Policies,
  organisation: string,
  { policy, policyVersion }: StoredCase,
) {
  const loaded = await policies.version(organisation, policy, policyVersion)
  if (!loaded)
    throw new Error(`The policy ${policy} ${policyVersion}, under which a case was opened, is not there.`)
  return loaded
}

/** When a request counts as made, which tells the version that it is made under. */
function receivedAt({ at, with: told }: CommandCall): number {
  const given = told?.receivedAt
  const parsed = typeof given === 'string' ? parseInstant(given) : undefined
  const instant = parsed?.ok ? parsed.value : given
  return typeof instant === 'number' ? Math.min(instant, at) : at
}

/** Writes all that was recorded, with what stands or falls with it. */
export async function record(
  { alsoWrite }: BatchTools,
  client: PoolClient,
  organisation: string,
  done: Done[],
): Promise<void> {
  const recorded = done.filter(({ judged }) => judged.recorded)
  const rows = recorded.flatMap(({ judged }) => judged.recorded ?? [])
  const written = {
    events: rows.flatMap(({ events }) => events),
    texts: rows.flatMap(({ texts }) => texts),
    cases: rows.flatMap(({ cases }) => cases),
    obligations: rows.flatMap(({ obligations }) => obligations),
    receipts: done.flatMap(({ call, judged }) => receiptOf(call, judged)),
  }
  await traced('write', { organisation, commands: done.length }, () =>
    writeAll(client, organisation, written),
  )
  for (const write of alsoWrite) await write(client, organisation, recorded)
  for (const { call, judged } of done)
    if (judged.result.outcome === 'accepted') await call.alongside?.(client, judged.result)
}

/** What a call with an idempotency key leaves. A refusal before there is a case leaves nothing that a repetition could double. */
export function receiptOf(call: CommandCall, { result }: Judged) {
  if (call.idempotencyKey === undefined || result.caseId === undefined) return []
  return [
    {
      idempotency_key: call.idempotencyKey,
      fingerprint: fingerprintOf(call),
      case_id: result.caseId,
      accepted: result.outcome === 'accepted',
      version: result.version ?? 0,
      refusal: result.outcome === 'refused' ? JSON.stringify(result.refusal) : null,
    },
  ]
}
