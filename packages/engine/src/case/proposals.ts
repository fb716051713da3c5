import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { ClauseId, Proposal as ProposalRule, Text } from '../policy/model.ts'
import { firstThatHolds } from './judge.ts'
import { offerOf, scopeOf } from './scope.ts'
import type { CaseState, TraceEntry } from './types.ts'

export interface Proposal {
  line: string
  remedy: string
  clause: ClauseId
  because?: Text
  trace: TraceEntry[]
}

/** What the policy proposes for each line that can still be decided, with the reason: the first rule that holds and whose remedy is open. */
export function proposalsOf(loaded: LoadedPolicy, state: CaseState, now: Instant): Proposal[] {
  return state.lines
    .filter((line) => line.verdict?.outcome === 'admitted')
    .flatMap((line) => {
      const trace: TraceEntry[] = []
      const open = loaded.policy.proposals.filter(
        (rule) => offerOf(loaded, state, now, line.id, rule.remedy).offered,
      )
      const rule = firstThatHolds(
        loaded,
        open,
        state.kind,
        scopeOf(loaded, state, now, line.id),
        describe,
        trace,
        line.id,
      )
      return rule
        ? [
            {
              line: line.id,
              remedy: rule.remedy,
              clause: rule.clause,
              trace,
              ...(rule.because ? { because: rule.because } : {}),
            },
          ]
        : []
    })
}

const describe = (rule: ProposalRule) => ({ effect: `propose ${rule.remedy}`, clause: rule.clause })
