import { type Instant, passTimeCommand } from '@redress/engine'
import type { Clock } from '../clock.ts'
import { type BatchTools, type Done, policyOf, record } from './batch.ts'
import { judge } from './judge.ts'
import { lockDue, type StoredCase } from './load.ts'

export interface Passed {
  /** In how many cases what was due has happened. */
  cases: number
  /** Cases in which it could not, with why: a fault of the policy, or of ours. */
  stuck: { caseId: string; why: unknown }[]
}

/**
 * Lets time pass up to an instant in the cases in which something is due by then, at most so many: it happens, each at its own instant in the record.
 * Cases that somebody else has in hand are left to them; one that cannot be judged does not hold up the others.
 */
export function letTimePass(
  tools: BatchTools,
  organisation: string,
  until: Instant,
  limits: { most: number; leaveOut: readonly string[] },
): Promise<Passed> {
  return tools.store.transaction(organisation, async (_, client) => {
    const due = await lockDue(client, organisation, new Date(until), limits)
    const done: Done[] = []
    const stuck: Passed['stuck'] = []
    for (const before of due) {
      try {
        const passed = await pass(tools, tools.clock, organisation, before, until)
        if (passed.judged.recorded) done.push(passed)
        else stuck.push({ caseId: before.caseId, why: refusalOf(passed) ?? 'nothing was due after all' })
      } catch (error) {
        stuck.push({ caseId: before.caseId, why: error })
      }
    }
    await record(tools, client, organisation, done)
    return { cases: done.length, stuck }
  })
}

async function pass(
  { policies }: BatchTools,
  clock: Clock,
  organisation: string,
  before: StoredCase,
  until: Instant,
): Promise<Done> {
  const { caseId, meanings } = before
  const call = { organisation, caseId, do: passTimeCommand, by: { party: 'system' }, at: until }
  const loaded = await policyOf(policies, organisation, before)
  return { call, loaded, judged: judge({ call, loaded, caseId, before, meanings }, clock.now()) }
}

const refusalOf = ({ judged: { result } }: Done) =>
  result.outcome === 'refused' ? result.refusal.message : undefined
