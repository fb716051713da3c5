import * as z from 'zod/mini'
import type { ObligationInstance } from '../../case/types.ts'
import { difference, list, together } from '../compare.ts'
import { expectation } from '../expectation.ts'
import { instantValue } from '../instant-value.ts'
import type { Difference, StepOutcome } from '../types.ts'

const wanted = z.strictObject({
  due: z.optional(z.union([z.literal('none'), instantValue])),
  owes: z.optional(z.string()),
  to: z.optional(z.string()),
  state: z.optional(z.enum(['pending', 'running', 'paused', 'kept', 'late', 'void'])),
  clause: z.optional(z.string()),
})
type Wanted = z.infer<typeof wanted>
const byName = z.record(z.string(), z.nullable(wanted))

/** Exactly these obligations are open. */
export const obligations = expectation({
  name: 'obligations',
  value: byName,
  compare(expected, outcome) {
    const open = outcome.questions.obligations()
    const unexpected = open.filter((one) => !Object.keys(expected).some((name) => answersTo(one, name)))
    const rest: [string, Difference | undefined][] =
      unexpected.length > 0
        ? [['', { expected: 'nothing else', came: list(unexpected.map((one) => describe(one, outcome))) }]]
        : []
    return together([...compareEach(expected, open, outcome), ...rest])
  },
})

/** These obligations stand so, whatever else there is; the latest of that name. */
export const obligation = expectation({
  name: 'obligation',
  value: byName,
  compare: (expected, outcome) => {
    const all = new Map(
      [...(outcome.state?.obligations ?? []), ...outcome.questions.obligations()].map((one) => [one.id, one]),
    )
    return together(compareEach(expected, [...all.values()], outcome))
  },
})

function compareEach(
  expected: Record<string, Wanted | null>,
  among: ObligationInstance[],
  outcome: StepOutcome,
): [string, Difference | undefined][] {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const { due, ...rest } = wanted ?? {}
    const found = among.findLast((one) => answersTo(one, name))
    if (!found) return [[name, { expected: 'owed', came: 'not owed' }]]
    const parts: [string, Difference | undefined][] = Object.entries(rest).map(([key, value]) => [
      `${name} ${key}`,
      difference(value, found[key as keyof typeof rest]),
    ])
    if (due === undefined) return parts
    const time = (at: number | 'none' | undefined) => (typeof at === 'number' ? outcome.time(at) : 'none')
    return [[`${name} due`, difference(time(due), time(found.due))], ...parts]
  })
}

/** Its id, its name, or for a step the step's own name. */
function answersTo(one: ObligationInstance, name: string): boolean {
  return one.id === name || one.name === name
}

function describe(one: ObligationInstance, outcome: StepOutcome): string {
  const due = one.due === undefined ? '' : ` due ${outcome.time(one.due)}`
  return `${one.name} (${one.owes}, ${one.state}${due})`
}
