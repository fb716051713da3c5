import { parseInstant } from '../../calendar/index.ts'
import { dutyOf, isOpen } from '../duties.ts'
import { invalid, requiredText } from '../inputs.ts'
import { remindersOf } from '../raise.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Moves the due instant of something owed, with a reason. */
export function moveDeadline(turn: Turn): Refusal | undefined {
  const name = requiredText(turn, 'obligation')
  if (!name.ok) return name.refusal
  const reason = requiredText(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const to = parseInstant(String(turn.command.with?.to))
  if (!to.ok) return invalid(turn, to.problem.text).refusal
  if (to.value <= turn.now)
    return invalid(turn, 'A deadline can be moved only to a time that is still to come.').refusal
  const state = stateOf(turn)
  const instance = state.obligations.findLast(
    (each) => (each.name === name.value || each.id === name.value) && isOpen(each) && each.state !== 'late',
  )
  if (!instance || instance.source === 'escalation') {
    const open = state.obligations
      .filter((each) => isOpen(each) && each.state !== 'late' && each.source !== 'escalation')
      .map((each) => each.name)
    return invalid(turn, `Nothing called "${name.value}" runs now; running: ${open.join(', ') || 'nothing'}.`)
      .refusal
  }
  const reminders = remindersOf(turn.loaded, state, dutyOf(turn.loaded, state, instance), turn.now, to.value)
  record(turn, 'deadline-moved', { id: instance.id, due: to.value, reason: reason.value, reminders })
  return undefined
}
