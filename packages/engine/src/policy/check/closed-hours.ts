import { calendarNamed } from '../../calendar/always.ts'
import { addPeriod, formatInstant } from '../../calendar/index.ts'
import type { Deadline, Policy, Region } from '../model.ts'
import { type ClosedSpan, closedSpans } from '../reading/closed-spans.ts'
import type { Check, Finding } from '../reading/finding.ts'

/** A promise that runs out while the team that owes it is away: 48 hours, over a weekend of 62. */
export const promiseInClosedHours: Check = (policy) =>
  duties(policy).flatMap(({ at, called, owes, deadline }): Finding[] => {
    const calendar = policy.teams[owes]?.calendar
    const [region] = policy.regions
    if (calendar === undefined || !region || deadline?.kind !== 'within' || deadline.from) return []
    const away = longestAway(policy, region, calendar, deadline)
    if (!away) return []
    return [
      {
        id: 'promise-in-closed-hours',
        severity: 'warning',
        at,
        message: `${called} promises ${deadline.period.text}, and "${owes}" can be away for all of it: ${hours(away)} hours from ${when(away, region)}.`,
        help: `Count it on the team's hours ("${deadline.period.text} on ${calendar}"), give the team longer ones, or promise more time.`,
      },
    ]
  })

interface Owed {
  at: string
  called: string
  owes: string
  deadline: Deadline | undefined
}

function duties(policy: Policy): Owed[] {
  return [
    ...Object.values(policy.obligations).map(({ name, owes, deadline }) => ({
      at: `obligations.${name}`,
      called: `"${name}"`,
      owes,
      deadline,
    })),
    ...Object.entries(policy.remedies).flatMap(([remedy, { steps }]) =>
      steps
        .filter(({ automatic }) => !automatic)
        .map(({ id, owes, deadline }) => ({
          at: `remedies.${remedy}.steps.${id}`,
          called: `The step "${id}" of "${remedy}"`,
          owes,
          deadline,
        })),
    ),
    ...Object.entries(policy.reviews).map(([name, { by, deadline }]) => ({
      at: `reviews.${name}`,
      called: `The answer of "${name}"`,
      owes: by,
      deadline,
    })),
  ]
}

/** The longest closing that swallows the whole promise, of one that begins as the team leaves. */
function longestAway(
  policy: Policy,
  region: Region,
  calendarName: string,
  deadline: Deadline & { kind: 'within' },
): ClosedSpan | undefined {
  const { period } = deadline
  const calendar = calendarNamed(calendarName, region)
  if (!('fixed' in period) || !calendar.ok) return undefined
  return closedSpans(calendar.value, region.zone, policy.effective)
    .filter(({ from, until }) => {
      const due = addPeriod(from, period.fixed, region)
      return due.ok && due.at <= until
    })
    .toSorted((one, other) => length(other) - length(one))[0]
}

function length({ from, until }: ClosedSpan): number {
  return until - from
}

function hours(span: ClosedSpan): number {
  return Math.round(length(span) / 3_600_000)
}

function when({ from }: ClosedSpan, { zone }: Region): string {
  return formatInstant(from, zone).slice(0, 16).replace('T', ' ')
}
