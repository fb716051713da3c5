import { parseInstant } from '../../calendar/index.ts'
import { dutyOf, isOpen } from '../duties.ts'
import { invalid, noneToChoose, requiredText } from '../inputs/read.ts'
import { named } from '../named.ts'
import { remindersOf } from '../raise.ts'
import { refusal } from '../refusals.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { ObligationInstance, Refusal } from '../types.ts'

/** Moves the due instant of something owed, with a reason. What the customer owes can only be given more time. */
export function moveDeadline(turn: Turn): Refusal | undefined {
  const open = running(stateOf(turn).obligations)
  if (open.length === 0) return noneToChoose(turn, 'obligation', 'Nothing runs now.').refusal
  const name = requiredText(turn, 'obligation')
  if (!name.ok) return name.refusal
  const reason = requiredText(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const to = requiredText(turn, 'to')
  if (!to.ok) return to.refusal
  const due = parseInstant(to.value)
  if (!due.ok) return invalid(turn, due.problem.text, { id: 'not-a', at: 'to', type: 'instant' }).refusal
  if (due.value <= turn.now)
    return invalid(turn, 'A deadline can be moved only to a time that is still to come.', {
      id: 'not-ahead',
      at: 'to',
      value: to.value,
    }).refusal
  const state = stateOf(turn)
  const instance = open.findLast((each) => each.name === name.value || each.id === name.value)
  if (!instance) {
    const names = open.map((each) => each.name)
    return invalid(turn, `Nothing called "${name.value}" runs now; running: ${names.join(', ')}.`, {
      id: 'one-of',
      at: 'obligation',
      value: name.value,
      options: names,
    }).refusal
  }
  const no = cannotMove(turn, instance, due.value)
  if (no) return no
  const reminders = remindersOf(turn.loaded, state, dutyOf(turn.loaded, state, instance), turn.now, due.value)
  record(turn, 'deadline-moved', { id: instance.id, due: due.value, reason: reason.value, reminders })
  return undefined
}

const running = (obligations: readonly ObligationInstance[]) =>
  obligations.filter((each) => isOpen(each) && each.state !== 'late' && each.source !== 'escalation')

function cannotMove(
  turn: Turn,
  { name, owes, clause, due }: ObligationInstance,
  to: number,
): Refusal | undefined {
  const { loaded } = turn
  if (named(loaded.policy.clauses, clause)?.noExceptions)
    return refusal(loaded, 'no-exceptions', { clause, message: `Nobody can move "${name}".` })
  if (owes !== 'customer' || due === undefined || to >= due) return undefined
  return refusal(loaded, 'not-now', {
    clause,
    message: `"${name}" is the customer's to do; it can be given more time, not less.`,
  })
}
