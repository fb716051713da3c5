import type { Policy } from '../model.ts'
import { expressionsIn } from './expressions-in.ts'
import { readsOf } from './reads.ts'

const asking = new Set(['happened', 'timeOf', 'timesOf'])

/** The events that something in the policy waits for or asks about. */
export function eventsUsed(policy: Policy): Set<string> {
  const { positions, regions, ...written } = policy
  const { obligations, messages, judgements, reviews, outsideBodies, conduct, escalation } = policy
  return new Set([
    ...Object.values(obligations).flatMap(({ after, voidOn }) => [...after, ...voidOn]),
    ...Object.values(messages).flatMap(({ on }) => on),
    ...judgements.flatMap(({ at }) => at),
    ...Object.values(reviews).flatMap(({ of }) => of),
    ...Object.values(outsideBodies).flatMap(({ after }) => after),
    ...Object.values(conduct?.failures ?? {}).flatMap(({ on }) => on ?? []),
    ...(escalation?.stopsOn ?? []),
    ...expressionsIn(written)
      .flatMap((expression) => readsOf(expression).calls)
      .filter(({ name }) => asking.has(name))
      .flatMap(({ literals }) => literals),
  ])
}
