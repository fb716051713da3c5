import { calendarNamed } from '../../calendar/always.ts'
import { addPeriod, formatInstant } from '../../calendar/index.ts'
import type { Deadline, Policy, Region } from '../model.ts'
import { type ClosedSpan, closedSpans } from '../reading/closed-spans.ts'
import type { Check, Finding } from '../reading/finding.ts'

/** Promises that run out while the team that owes them is away: 48 hours, over a weekend of 62. Told once for a team. */
export const promiseInClosedHours: Check = (policy) => {
  const [region] = policy.regions
  if (!region) return []
  const swallowed = duties(policy).flatMap((duty) => {
    const away = longestAway(policy, region, duty)
    return away ? [{ ...duty, away }] : []
  })
  const groups = Map.groupBy(swallowed, ({ owes, period }) => `${owes} ${period}`)
  return [...groups.values()].flatMap((promises): Finding[] => {
    const [{ owes, period, calendar, away }] = promises as [(typeof promises)[0]]
    const called = [...new Set(promises.map((promise) => promise.called))].join(', ')
    return [
      {
        id: 'promise-in-closed-hours',
        severity: 'warning',
        at: `teams.${owes}`,
        message: `"${owes}" promises ${period} (${called}), and can be away for all of it: ${hours(away)} hours from ${when(away, region)}, one of ${away.times} such closings in two years.`,
        help: `Count it on the team's hours ("${period} on ${calendar}"), give the team longer ones, or promise more time.`,
      },
    ]
  })
}

interface Owed {
  called: string
  owes: string
  deadline: Deadline & { kind: 'within' }
  period: string
  calendar: string
}

function duties(policy: Policy): Owed[] {
  const owed = [
    ...Object.values(policy.obligations).map((one) => ({ ...one, called: one.name })),
    ...Object.values(policy.remedies).flatMap(({ steps }) =>
      steps.filter(({ automatic }) => !automatic).map((one) => ({ ...one, called: one.id })),
    ),
    ...Object.entries(policy.reviews).map(([name, one]) => ({ ...one, owes: one.by, called: name })),
  ]
  return owed.flatMap(({ called, owes, deadline }) => {
    const calendar = policy.teams[owes]?.calendar
    if (calendar === undefined || deadline?.kind !== 'within' || deadline.from) return []
    return [{ called, owes, deadline, period: deadline.period.text, calendar }]
  })
}

interface Away extends ClosedSpan {
  times: number
}

/** The longest closing that swallows the whole promise, of one that begins as the team leaves. */
function longestAway(policy: Policy, region: Region, duty: Owed): Away | undefined {
  const { period } = duty.deadline
  const calendar = calendarNamed(duty.calendar, region)
  if (!('fixed' in period) || !calendar.ok) return undefined
  const swallowing = closedSpans(calendar.value, region.zone, policy.effective)
    .filter(({ from, until }) => {
      const due = addPeriod(from, period.fixed, region)
      return due.ok && due.at <= until
    })
    .toSorted((one, other) => length(other) - length(one))
  return swallowing[0] && { ...swallowing[0], times: swallowing.length }
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
