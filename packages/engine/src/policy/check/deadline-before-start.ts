import type { Deadline, Expression, Policy } from '../model.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { readsOf, readsThrough } from '../reading/reads.ts'
import { part, pathOf, type Tree, treeOf } from '../reading/tree.ts'
import { conditionsOf } from './conditions.ts'
import { deadlinesOf, type PlacedDeadline } from './deadlines.ts'

/**
 * A time of day on the day of an event, where the event, or what raises the deadline, may come later that day:
 * noon on the day of receipt, for goods received in the afternoon.
 */
export const deadlineBeforeStart: Check = (policy) =>
  deadlinesOf(policy)
    .filter(({ at }) => !servesOthers(policy, at))
    .flatMap((placed): Finding[] => {
      const { at, called, deadline } = placed
      if (pastAlready(policy, placed)) {
        return [
          {
            id: 'deadline-past',
            severity: 'error',
            at,
            message: `When ${called} begins, its time is already over.`,
            help: 'Count from the event that begins it: "within: 5 days", or "until: 5 days after …".',
          },
        ]
      }
      const early = earlyEnd(policy, deadline)
      if (!early) return []
      const { time, dayOf } = early
      return [
        {
          id: 'deadline-before-start',
          severity: 'warning',
          at,
          message: `The end of ${called}, ${time} on the day of ${dayOf}, falls before its own start when that is after ${time}.`,
          help: `Say what holds then: "not-before:", "latest:" of two ends, or "extend:" with a "when" that reads ${dayOf}.`,
        },
      ]
    })

interface Early {
  time: string
  dayOf: string
  facts: Set<string>
}

/** The wall-clock end that may come before its start, unless something in the deadline sees to it. */
function earlyEnd(policy: Policy, deadline: Deadline): Early | undefined {
  if (deadline.notBefore) return undefined
  if (deadline.kind === 'earliest') {
    return deadline.of.map((one) => earlyEnd(policy, one)).find((early) => early !== undefined)
  }
  if (deadline.kind === 'instant') return earlyInstant(policy, treeOf(deadline.at))
  if (deadline.kind !== 'wall-clock' || deadline.plusDays > 0 || deadline.time >= '24:00') return undefined
  const dayOf = deadline.dayOf.source
  if (startsAtMidnight(deadline.dayOf)) return undefined
  const facts = readsThrough(policy, deadline.dayOf).facts
  const seenTo = deadline.extend?.some(
    ({ when }) => when && !readsThrough(policy, when).facts.isDisjointFrom(facts),
  )
  return seenTo ? undefined : { time: deadline.time, dayOf, facts }
}

/** The end of another window, unless a choice between two asks about the very day. */
function earlyInstant(policy: Policy, tree: Tree): Early | undefined {
  if (tree.op === '?:') {
    const [condition, ...ends] = tree.args
    const asked = factsThrough(policy, condition)
    return ends.map((end) => earlyInstant(policy, end)).find((early) => early?.facts.isDisjointFrom(asked))
  }
  const window = policy.windows[pathOf(tree) ?? '']
  return window && earlyEnd(policy, window.deadline)
}

function factsThrough(policy: Policy, tree: Tree): Set<string> {
  return readsThrough(policy, part(tree)).facts
}

function startsAtMidnight(dayOf: Expression): boolean {
  const tree = treeOf(dayOf)
  return tree.op === 'call' && tree.args[0].startsWith('startOf')
}

/** A window without a title that no rule reads: it is looked at where another window or a deadline ends with it. */
function servesOthers(policy: Policy, at: string): boolean {
  const [section, name = ''] = at.split('.')
  if (section !== 'windows' || policy.windows[name]?.title !== undefined) return false
  const rules = conditionsOf({ ...policy, let: {}, windows: {} })
  return !rules.some((condition) => readsOf(condition).names.has(name))
}

/** Facts of the past by the time anything is owed. */
const earlier = new Set([
  'case.openedAt',
  'request.receivedAt',
  'order.placedAt',
  'order.paidAt',
  'order.shippedAt',
  'now',
])

function pastAlready(policy: Policy, { deadline, after }: PlacedDeadline): boolean {
  if (after.length === 0 || deadline.extend || deadline.notBefore) return false
  if (deadline.kind === 'before') return earlier.has(pathOf(treeOf(deadline.of)) ?? '')
  if (deadline.kind !== 'instant') return false
  const path = pathOf(treeOf(deadline.at))
  return path !== undefined && earlier.has(path) && policy.windows[path] === undefined
}
