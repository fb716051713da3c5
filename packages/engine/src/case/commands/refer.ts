import { invalid, text } from '../inputs.ts'
import { bodiesOpen } from '../outside.ts'
import { refusal } from '../refusals.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Takes the matter to an outside body that the policy names for this customer. */
export function refer(turn: Turn): Refusal | undefined {
  const body = text(turn, 'body')
  if (!body.ok) return body.refusal
  const bodies = turn.loaded.policy.outsideBodies
  const name =
    body.value ?? bodiesOpen(turn.loaded, stateOf(turn), turn.now)[0] ?? Object.keys(bodies)[0] ?? ''
  const declared = bodies[name]
  if (!declared)
    return invalid(
      turn,
      `There is no outside body "${name}"; there is ${Object.keys(bodies).join(', ') || 'none'}.`,
    ).refusal
  if (!bodiesOpen(turn.loaded, stateOf(turn), turn.now).includes(name)) {
    return refusal(turn.loaded, 'not-now', {
      clause: declared.clause,
      message: `"${name}" is not open to this case, or not yet, or no longer.`,
      when: declared.when,
    })
  }
  record(turn, 'referred', { body: name })
  moveTo(turn, 'referred')
  return undefined
}
