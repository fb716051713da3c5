import type { Obligation, Policy, Remedy, Step } from '../model.ts'
import { spanOf } from './span.ts'

/** A part of the longest way through a case; without `days` it has no time limit. */
export interface LongestPart {
  name: string
  owes: string
  days?: number
}

/** The longest that a case of this kind can take when everybody uses all of their time, to the end of this remedy. */
export interface LongestCase {
  kind: string
  remedy: string
  parts: LongestPart[]
  /** Of the parts that have a limit. */
  days: number
  /** Whether a part has no limit, so that the case can take longer still. */
  unlimited: boolean
}

/** The longest time of each kind of request with each of its remedies: the customer's answer, the decision, the steps. */
export function longestCases(policy: Policy): LongestCase[] {
  return Object.entries(policy.requests).flatMap(([kind, request]) =>
    request.remedies.flatMap((name) => {
      const remedy = policy.remedies[name]
      if (!remedy || !(remedy.for?.includes(kind) ?? true)) return []
      const parts = [
        ...beforeTheRemedy(policy, kind),
        ...longestWay(policy, remedy).map(({ id, owes, deadline }) => part(policy, id, owes, deadline)),
      ]
      return [
        {
          kind,
          remedy: name,
          parts,
          days: parts.reduce((sum, { days = 0 }) => sum + days, 0),
          unlimited: parts.some(({ days }) => days === undefined),
        },
      ]
    }),
  )
}

function beforeTheRemedy(policy: Policy, kind: string): LongestPart[] {
  return ['provide-information', 'decide'].flatMap((action) => {
    const owed = Object.values(policy.obligations).filter(
      (one) => one.does.includes(action) && concerns(one, kind) && one.every === undefined,
    )
    const parts = owed.map(({ name, owes, deadline }) => part(policy, name, owes, deadline))
    return shortest(parts)
  })
}

/** Whether an obligation is owed in cases of this kind. */
export function concerns({ for: kinds }: Pick<Obligation, 'for'>, kind: string): boolean {
  return kinds?.includes(kind) ?? true
}

/** The first promise to run out is the one that holds. */
function shortest(parts: LongestPart[]): LongestPart[] {
  return parts
    .filter(({ days }) => days !== undefined)
    .toSorted((one, other) => (one.days ?? 0) - (other.days ?? 0))
    .slice(0, 1)
}

function part(policy: Policy, name: string, owes: string, deadline: Step['deadline']): LongestPart {
  const span = deadline && spanOf(policy, deadline)
  return span ? { name, owes, days: span.longest } : { name, owes }
}

/** The chain of steps that takes longest, each after the one before. */
export function longestWay(policy: Policy, { steps }: Remedy): Step[] {
  const ways = new Map<string, { days: number; way: Step[] }>()
  for (const step of steps) {
    const before = step.after.map((id) => ways.get(id)).filter((way) => way !== undefined)
    const longest = before.toSorted((one, other) => other.days - one.days)[0] ?? { days: 0, way: [] }
    const own = (step.deadline && spanOf(policy, step.deadline)?.longest) ?? 0
    ways.set(step.id, { days: longest.days + own, way: [...longest.way, step] })
  }
  return (
    [...ways.values()].toSorted((one, other) => other.days - one.days || other.way.length - one.way.length)[0]
      ?.way ?? []
  )
}
