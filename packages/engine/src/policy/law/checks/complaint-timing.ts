import type { Obligation, Policy } from '../../model.ts'
import { spanOf } from '../../reading/span.ts'
import { besideWeeks } from '../beside-limit.ts'
import type { LegalCheck, LegalFinding } from '../legal-check.ts'
import { isOurs } from '../notions.ts'

/** Rule 20: a complaint is acknowledged, and finally answered within eight weeks. */
export const complaintTiming: LegalCheck = ({ policy, provision: { limit = 0 } }) => {
  if (Object.keys(policy.requests).length === 0) return []
  return [...unacknowledged(policy), ...unanswered(policy, limit)]
}

function unacknowledged(policy: Policy): LegalFinding[] {
  const owed = ours(policy).some(({ does }) => does.includes('acknowledge'))
  const sent = Object.values(policy.messages).some(
    ({ on, to }) => to === 'customer' && on.some((event) => event === 'opened' || event === 'admitted'),
  )
  if (owed || sent) return []
  return [
    {
      at: 'obligations',
      message: 'No acknowledgement of a complaint is promised.',
      help: 'Let a team owe "acknowledge", or add a message to the customer on "opened".',
    },
  ]
}

const finalActions = new Set(['decide', 'resolve', 'close'])

function unanswered(policy: Policy, weeks: number): LegalFinding[] {
  const answers = ours(policy).filter(({ does }) => does.some((action) => finalActions.has(action)))
  const limited = answers.filter(({ deadline }) => deadline !== undefined)
  if (limited.length === 0) {
    return [
      {
        at: 'obligations',
        message: `No final answer is promised by any time; ${weeks} weeks are the benchmark.`,
        help: 'Let a team owe "decide" or "resolve" with a "within:".',
      },
    ]
  }
  const spans = limited.map((answer) => ({ answer, days: longest(policy, answer) }))
  const within = spans.some(({ days }) => days === undefined || days <= weeks * 7)
  const [late] = spans
  if (within || !late) return []
  const beside = besideWeeks(late.days ?? 0, weeks)
  return [
    {
      at: `obligations.${late.answer.name}`,
      message: `The final answer is promised in ${beside.given}; ${beside.limit} are the benchmark.`,
      help: `Promise it within ${weeks} weeks.`,
    },
  ]
}

function longest(policy: Policy, { deadline }: Obligation): number | undefined {
  return deadline && spanOf(policy, deadline)?.longest
}

function ours(policy: Policy): Obligation[] {
  return Object.values(policy.obligations).filter(({ owes }) => isOurs(policy, owes))
}
