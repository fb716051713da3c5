import type { Fields } from '../../policy/expressions/types.ts'
import type { Action } from '../../policy/model.ts'
import { apply } from '../consequences/index.ts'
import { answers } from '../inputs/answers.ts'
import { lineIds } from '../inputs/lines.ts'
import { unanswered, untold } from '../inputs/untold.ts'
import { moveTo } from '../settle.ts'
import { record, type Turn } from '../turn.ts'
import type { Refusal, Status } from '../types.ts'

/** Does an action of the policy's own: what it asks is noted, and what it leads to happens. */
export function perform(turn: Turn, contents: Fields, action: Action): Refusal | undefined {
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const told = answers(turn, { fields: action.ask, about: 'case', lines: ids.value })
  if (!told.ok) return told.refusal
  const silent = untold(turn, turn.command.do, unanswered(action.ask, told.value, ids.value), action.clause)
  if (silent) return silent
  record(turn, 'performed', {
    action: turn.command.do,
    facts: { ...contents, ...told.value.facts },
    lines: told.value.lines,
  })
  if (action.status) moveTo(turn, action.status as Status)
  apply(turn, action.then, {
    clause: action.clause,
    ...(turn.command.with?.lines ? { lines: ids.value } : {}),
  })
  return undefined
}
