import type { CaseEvent } from '../case/types.ts'
import type { ClauseId } from '../policy/model.ts'
import type { StepOutcome } from './types.ts'

type Brought = Extract<CaseEvent, { type: 'opened' | 'information-provided' }>

/** The clauses that asked for the evidence, the answers and the description that came, and that of the channel they came by. */
export function clausesBrought({ data }: Brought, { policy, state }: StepOutcome): ClauseId[] {
  const kind = policy.requests[state?.kind ?? '']
  const evidence = { ...policy.evidence, ...kind?.evidence }
  const pieces = data.evidence.flatMap((item) => item.kind).map((name) => evidence[name]?.clause)
  const answers = [data.request, ...data.lines.map(({ facts }) => facts)].flatMap((facts) =>
    Object.keys(facts),
  )
  const fields = answers.map((name) => kind?.ask[name]?.clause)
  const described =
    data.request.description === undefined ? [] : [(kind?.description ?? policy.description)?.clause]
  const channel = policy.channels[String(data.request.channel)]?.clause
  return [...pieces, ...fields, ...described, channel].filter((clause) => clause !== undefined)
}
