import { leadLine } from '../duties.ts'
import { invalid, noneToChoose, text } from '../inputs/read.ts'
import { named } from '../named.ts'
import { bodiesOpen } from '../outside.ts'
import { refusal } from '../refusals.ts'
import { scopeOf } from '../scope.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Takes the matter to an outside body that the policy names for this customer. */
export function refer(turn: Turn): Refusal | undefined {
  const { loaded, now } = turn
  const bodies = loaded.policy.outsideBodies
  if (Object.keys(bodies).length === 0)
    return noneToChoose(turn, 'body', 'This policy names no outside body.').refusal
  const body = text(turn, 'body')
  if (!body.ok) return body.refusal
  const open = bodiesOpen(loaded, stateOf(turn), now)
  const name = body.value ?? open[0] ?? Object.keys(bodies)[0] ?? ''
  const declared = named(bodies, name)
  if (!declared)
    return invalid(turn, `There is no outside body "${name}"; there is ${Object.keys(bodies).join(', ')}.`, {
      id: 'one-of',
      at: 'body',
      value: name,
      options: Object.keys(bodies),
    }).refusal
  if (!open.includes(name)) {
    return refusal(loaded, 'not-now', {
      clause: declared.clause,
      message: `"${name}" is not open to this case, or not yet, or no longer.`,
      when: declared.when,
      scope: scopeOf(loaded, stateOf(turn), now, leadLine(stateOf(turn))),
    })
  }
  record(turn, 'referred', { body: name })
  moveTo(turn, 'referred')
  return undefined
}
