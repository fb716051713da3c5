import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { type Cost, costsOf } from './costs.ts'
import { decide } from './decide.ts'
import { evolveAll } from './evolve/index.ts'
import { obligationsOf } from './queries.ts'
import type { CaseState, Command, Decision, Missing, ObligationInstance, Verdict } from './types.ts'

export interface Preview extends Decision {
  /** The case as it would be. */
  state: CaseState | undefined
  verdicts: Verdict[]
  missing: Missing[]
  costs: Cost[]
  obligations: ObligationInstance[]
}

/** What a command would come to, without committing to it: admitted or not, what is missing, who pays, what would be owed by when. */
export function preview(
  loaded: LoadedPolicy,
  state: CaseState | undefined,
  command: Command,
  now: Instant,
): Preview {
  const decision = decide(loaded, state, command, now)
  const next = evolveAll(state, decision.events)
  if (!next)
    return {
      ...decision,
      state: next,
      verdicts: [],
      missing: decision.refusal?.missing ?? [],
      costs: [],
      obligations: [],
    }
  return {
    ...decision,
    state: next,
    verdicts: next.lines.flatMap((line) => line.verdict ?? []),
    missing: next.missing,
    costs: costsOf(loaded, next, now),
    obligations: obligationsOf(next),
  }
}
