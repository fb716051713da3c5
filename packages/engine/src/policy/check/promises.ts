import type { Obligation, Policy } from '../model.ts'
import { alternativesOf, same } from '../reading/alternatives.ts'
import { eventOf } from '../reading/events.ts'
import { type Check, type Finding, listed } from '../reading/finding.ts'
import { concerns, longestCases } from '../reading/longest-case.ts'
import { readsOf } from '../reading/reads.ts'
import { spanOf } from '../reading/span.ts'

/** Promises that cannot both be kept, or that are shorter than what they wait for. */
export const contradictingPromises: Check = (policy) => [
  ...twoTimesForOneThing(policy),
  ...shorterThanItsWait(policy),
  ...shorterThanTheCase(policy),
]

/** One party owes one thing by two times. */
function twoTimesForOneThing(policy: Policy): Finding[] {
  const owed = Object.values(policy.obligations).filter(
    ({ deadline, every }) => deadline && every === undefined,
  )
  return owed.flatMap((later, place) =>
    owed
      .slice(0, place)
      .filter((earlier) => sameThing(policy, earlier, later) && !sameTime(policy, earlier, later))
      .map((earlier) =>
        finding(
          'promises-contradict',
          later.name,
          `"${later.owes}" owes ${listed(later.does)} twice, under "${earlier.name}" and "${later.name}", by different times.`,
          'Keep one of the two promises, or say with "for:" or "when:" which cases each is for.',
        ),
      ),
  )
}

function sameThing(policy: Policy, one: Obligation, other: Obligation): boolean {
  if (one.owes !== other.owes || one.to !== other.to || one.does.length === 0) return false
  const [does, after] = [new Set(one.does), new Set(one.after)]
  if (does.symmetricDifference(new Set(other.does)).size > 0) return false
  if (after.isDisjointFrom(new Set(other.after))) return false
  const kinds = Object.keys(policy.requests)
  if (!kinds.some((kind) => concerns(one, kind) && concerns(other, kind))) return false
  const [first, second] = [alternativesOf(policy, one.when), alternativesOf(policy, other.when)]
  return first !== undefined && second !== undefined && same(first, second)
}

function sameTime(policy: Policy, one: Obligation, other: Obligation): boolean {
  const [first, second] = [one, other].map(({ deadline }) => deadline && spanOf(policy, deadline))
  return !first || (first.shortest === second?.shortest && first.longest === second.longest)
}

/** An action that waits for another one, promised sooner than that one. */
function shorterThanItsWait(policy: Policy): Finding[] {
  const all = Object.values(policy.obligations)
  return all.flatMap((promise) => {
    const longest = promise.deadline && spanOf(policy, promise.deadline)?.longest
    if (longest === undefined || promise.does.length !== 1) return []
    const when = policy.actions[promise.does[0] as string]?.when
    const awaited = when ? readsOf(when).calls.filter(({ name }) => name === 'happened') : []
    const events = new Set(awaited.flatMap(({ literals }) => literals))
    return all
      .filter(({ does }) => does.length > 0 && does.every((action) => events.has(eventOf[action] ?? action)))
      .filter(({ after }) => !new Set(after).isDisjointFrom(new Set(promise.after)))
      .filter(({ deadline }) => ((deadline && spanOf(policy, deadline)?.longest) ?? 0) > longest)
      .map((before) =>
        finding(
          'promise-shorter-than-its-wait',
          promise.name,
          `"${promise.name}" is promised sooner than "${before.name}", which it has to wait for.`,
          `Give "${promise.name}" more time, or "${before.name}" less.`,
        ),
      )
  })
}

/** A promise to settle the case, shorter than a case can take. */
function shorterThanTheCase(policy: Policy): Finding[] {
  const cases = longestCases(policy)
  return Object.values(policy.obligations).flatMap((promise): Finding[] => {
    if (!promise.does.every((action) => action === 'resolve' || action === 'close')) return []
    if (promise.does.length === 0 || !promise.after.includes('opened') || !promise.deadline) return []
    const span = spanOf(policy, promise.deadline)
    const longest = cases
      .filter(({ kind }) => concerns(promise, kind))
      .toSorted((one, other) => other.days - one.days)[0]
    if (!span || !longest || longest.days <= span.longest) return []
    const parts = longest.parts.filter(({ days }) => days !== undefined)
    const told = parts.map(({ name, days }) => `${name} ${inDays(days)}`).join(', ')
    return [
      finding(
        'case-longer-than-promised',
        promise.name,
        `"${promise.name}" promises ${inDays(span.longest)}, and a case of "${longest.kind}" can take ${inDays(longest.days)} (${told}).`,
        'Promise more, or give its parts less time.',
      ),
    ]
  })
}

function inDays(days = 0): string {
  const rounded = Math.round(days * 10) / 10
  return days < 2 ? `${Math.round(days * 24)} hours` : `${rounded} days`
}

function finding(id: string, obligation: string, message: string, help: string): Finding {
  return { id, severity: 'warning', at: `obligations.${obligation}`, message, help }
}
