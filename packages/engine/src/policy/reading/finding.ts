import type { Diagnostic } from '../diagnostic.ts'
import type { Policy, Position } from '../model.ts'

/** What a rule of the linter found: the diagnostic without its file; `at` is the place in the policy. */
export interface Finding {
  id: string
  severity: Diagnostic['severity']
  at: string
  /** Where it is known more exactly than the place gives it. */
  position?: Position
  message: string
  help: string
}

/** One rule of the linter: looks at a compiled policy and says what it finds. */
export type Check = (policy: Policy) => Finding[]

/** Where a place of the policy stands in the file, or the nearest named thing around it. */
export function positionOf(policy: Policy, at: string): Position {
  for (let place = at; place !== ''; place = place.replace(/(^|[.[])[^.[]*$/, '')) {
    const position = policy.positions[place]
    if (position) return position
  }
  return { line: 1, column: 1 }
}

/** "a, b and c", quoted. */
export function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`)
  if (quoted.length < 2) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
