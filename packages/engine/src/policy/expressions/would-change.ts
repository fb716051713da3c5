import type { LoadedPolicy } from '../load.ts'
import type { Expression } from '../model.ts'
import { describeFlip } from './describe-flip.ts'
import { valueIn } from './evaluate.ts'
import { flipsOf } from './flips.ts'
import type { Scope, WouldChange } from './types.ts'

/**
 * What would turn a condition's answer round: each fact of which a change alone would do it; where none does, the
 * fewest that do it together. A condition whose answer is unknown is turned to hold.
 */
export function whatWouldChange(loaded: LoadedPolicy, expression: Expression, scope: Scope): WouldChange[] {
  const state = loaded.stateOf(scope)
  const holds = valueIn(state, loaded.run(expression.source)) === true
  const sets = flipsOf(loaded, state, expression.source, !holds)
  const fewest = sets[0]?.length ?? 0
  const describe = (set: (typeof sets)[number]) =>
    set.flatMap((flip) => describeFlip(flip, (node) => valueIn(state, loaded.runPart(node)), state.zone))
  if (fewest <= 1) return withoutRepeats(sets.filter((set) => set.length === 1).flatMap(describe))
  const all = withoutPresence(withoutRepeats(describe(sets[0] ?? [])))
  return all.length === 1 ? all : all.map((change) => ({ ...change, together: true }))
}

function withoutRepeats(changes: WouldChange[]): WouldChange[] {
  const seen = new Set<string>()
  return changes.filter(({ fact, needs }) => {
    const key = `${fact} ${needs}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Leaves out that a fact must be there where something more is asked of it. */
function withoutPresence(changes: WouldChange[]): WouldChange[] {
  const asked = changes.filter(({ needs }) => needs !== 'present').map(({ fact }) => fact)
  return changes.filter(({ fact, needs }) => needs !== 'present' || !asked.includes(fact))
}
