import type { ClauseId } from '../policy/model.ts'
import { expectations } from './expectations/index.ts'
import { refusingClauses } from './refusing-clauses.ts'
import { shownByEvent } from './shown-by-event.ts'
import type { StepOutcome, StepResult } from './types.ts'

/** The clauses that a step shows at work: for somebody, against somebody, or looked at without deciding. */
export interface Shown {
  granted: Set<ClauseId>
  refused: Set<ClauseId>
  passed: Set<ClauseId>
}

/** What one step shows: by what happened, by the rules looked at, and by what its author expects. */
export function clausesShown({ step, outcome }: StepResult, refusing: ReadonlyMap<string, ClauseId>): Shown {
  const shown: Shown = { granted: new Set(), refused: new Set(), passed: new Set() }
  const show = (way: keyof Shown, clauses: readonly (ClauseId | undefined)[]) => {
    for (const clause of clauses) if (clause !== undefined) shown[way].add(clause)
  }
  show('refused', refusingClauses(outcome))
  show(
    'refused',
    (outcome.refusal?.missing ?? []).map(({ clause }) => clause),
  )
  for (const [way, clauses] of outcome.events.flatMap((event) => shownByEvent(event, outcome)))
    show(way, clauses)
  for (const { rule, result, facts, clause } of outcome.trace) {
    const no = refusing.get(rule)
    const held = result === 'held' || result === 'always'
    const read = facts.map(({ name }) => clauseOfValue(name, outcome))
    show(held ? (no ? 'refused' : 'granted') : 'passed', held ? [clause, ...read] : [no, ...read])
  }
  for (const { name, shows } of expectations) {
    if (!shows || step.expect[name] === undefined) continue
    const { granted = [], refused = [] } = shows(step.expect[name] as never, outcome)
    show('granted', granted)
    show('refused', refused)
  }
  return shown
}

function clauseOfValue(name: string, { policy }: StepOutcome): ClauseId | undefined {
  return policy.windows[name]?.clause ?? policy.tables[name]?.clause
}
