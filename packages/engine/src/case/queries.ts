import type { Instant } from '../calendar/index.ts'
import { holds } from '../policy/expressions/evaluate.ts'
import type { Evaluated } from '../policy/expressions/types.ts'
import { guaranteeIn } from '../policy/law/notions.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { ClauseId } from '../policy/model.ts'
import { valueOf as valueOfName } from '../policy/values/value-of.ts'
import { hasEnded, isOpen, leadLine } from './duties.ts'
import { named } from './named.ts'
import { type Offer, offerOf, scopeOf, worthOf } from './scope.ts'
import type { CaseState, ObligationInstance } from './types.ts'

/** What is owed: waiting for its start, running, resting, or late and still owed. The ladder's own clocks are not promises and stay out. */
export function obligationsOf(state: CaseState): ObligationInstance[] {
  return state.obligations.filter(
    (instance) =>
      instance.source !== 'escalation' && isOpen(instance) && (instance.survivesEnd || !hasEnded(state)),
  )
}

export type LineOffer = Offer & { line: string; choice: 'customer' | 'company'; worth?: string }

/** Every remedy for every line still admitted: open or not, the clause that says so, and what it is worth. */
export function offersOf(loaded: LoadedPolicy, state: CaseState, now: Instant): LineOffer[] {
  return state.lines
    .filter((line) => line.verdict?.outcome === 'admitted')
    .flatMap((line) =>
      Object.entries(loaded.policy.remedies).map(([remedy, declared]) => {
        const worth = worthOf(loaded, state, now, line.id, remedy)
        return {
          ...offerOf(loaded, state, now, line.id, remedy),
          line: line.id,
          choice: declared.choice,
          ...(worth === undefined ? {} : { worth }),
        }
      }),
    )
}

/** The steps whose turn it is, and those whose proof waits to be checked. */
export function readySteps(loaded: LoadedPolicy, state: CaseState) {
  return state.runs
    .filter((run) => run.ended === undefined)
    .flatMap((run) =>
      (loaded.policy.remedies[run.remedy]?.steps ?? [])
        .filter((step) => run.steps[step.id]?.state === 'ready' || run.steps[step.id]?.state === 'submitted')
        .map((step) => ({
          run: run.id,
          remedy: run.remedy,
          line: run.line,
          step: step.id,
          owes: step.owes,
          submitted: run.steps[step.id]?.state === 'submitted',
        })),
    )
}

export interface WindowEnd {
  name: string
  line: string
  at?: Instant
  clause?: ClauseId
}

function isTheirs(loaded: LoadedPolicy, state: CaseState, now: Instant, window: string): boolean {
  const guarantee = guaranteeIn(loaded.policy)
  if (typeof guarantee !== 'object' || guarantee.window !== window || !guarantee.whose) return true
  return holds(loaded, guarantee.whose, scopeOf(loaded, state, now, leadLine(state))) === true
}

/** When each window of the policy ends, for each line; without an instant where a fact is missing. The guarantee of the law is there for whom it is. */
export function windowsOf(loaded: LoadedPolicy, state: CaseState, now: Instant): WindowEnd[] {
  return Object.entries(loaded.policy.windows)
    .filter(([name]) => isTheirs(loaded, state, now, name))
    .flatMap(([name, window]) =>
      (window.readsLine ? state.lines.map((line) => line.id) : [leadLine(state)]).map((line) => {
        const end = valueNow(loaded, state, name, now, line)
        return {
          name,
          line,
          ...(end.known && typeof end.value === 'number' ? { at: end.value } : {}),
          ...(window.clause ? { clause: window.clause } : {}),
        }
      }),
    )
}

/** The value of a `let`, window or table for a line of this case, now. */
export function valueNow(
  loaded: LoadedPolicy,
  state: CaseState,
  name: string,
  now: Instant,
  line = leadLine(state),
): Evaluated {
  return valueOfName(loaded, name, scopeOf(loaded, state, now, line))
}

/** The warnings that belong beside the channel the request came by. */
export function warningsOf({ policy }: LoadedPolicy, state: CaseState): ClauseId[] {
  const warning = named(policy.channels, state.request.channel)?.warning
  return warning ? [warning] : []
}

/** The services listed for a product of the case. */
export function servicesOf(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  line = leadLine(state),
): string[] {
  const scope = scopeOf(loaded, state, now, line)
  return Object.entries(loaded.policy.services)
    .filter(([, service]) => holds(loaded, service.when, scope) === true)
    .map(([name]) => name)
}
