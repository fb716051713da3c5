import Big from 'big.js'
import type { CaseState } from '../../case/types.ts'
import type { Replay } from './recorded-case.ts'

/** What a case came to, as far as two versions are compared by it. */
export interface Judged {
  /** On opening: admitted when any line was; not opened when the request was not even taken. */
  intake: 'admitted' | 'refused' | 'redirected' | 'not-opened'
  status: CaseState['status'] | 'not-opened'
  /** Promises broken, by name, each as often as it was. */
  late: string[]
  /** What the approved remedies are worth, and what the company pays besides. */
  worth: string
  /** What was granted, by name. */
  remedies: string[]
  /** The clauses of refusals and rejections. */
  clauses: string[]
}

export function judgedOf({ state, refused }: Replay): Judged {
  if (!state) {
    const clauses = refused.flatMap(({ refusal }) => refusal.clause ?? [])
    return {
      intake: 'not-opened',
      status: 'not-opened',
      late: [],
      worth: '0',
      remedies: [],
      clauses: [...new Set(clauses)],
    }
  }
  return {
    intake: intakeOf(state),
    status: state.status,
    late: state.obligations
      .filter(({ state: kept, source }) => kept === 'late' && source !== 'escalation')
      .map(({ name }) => name)
      .sort(),
    worth: worthOf(state),
    remedies: [...new Set(state.runs.filter(({ givenUp }) => !givenUp).map(({ remedy }) => remedy))].sort(),
    clauses: [...new Set(state.lines.flatMap(refusing))].sort(),
  }
}

function intakeOf({ lines }: CaseState): Judged['intake'] {
  const outcomes = lines.map(({ verdict }) => verdict?.outcome)
  for (const outcome of ['admitted', 'redirected', 'refused'] as const) {
    if (outcomes.includes(outcome)) return outcome
  }
  return 'admitted'
}

function refusing({ verdict, decision }: CaseState['lines'][number]): string[] {
  return [
    ...(verdict && verdict.outcome !== 'admitted' ? [verdict.clause] : []),
    ...(decision?.outcome === 'rejected' ? [decision.clause] : []),
  ]
}

function worthOf({ runs, costs }: CaseState): string {
  const paid = runs.filter(({ givenUp }) => !givenUp).map(({ amount }) => amount)
  const borne = costs.filter(({ payer }) => payer === 'company').map(({ amount }) => amount)
  return [...paid, ...borne].reduce((sum, amount) => sum.plus(amount ?? 0), new Big(0)).toString()
}
