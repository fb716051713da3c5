import { answers, lineIds, requiredText, text, unanswered, untold } from '../inputs.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Records what a task of the investigation found, in a sentence and as facts. */
export function recordFinding(turn: Turn): Refusal | undefined {
  const task = text(turn, 'task')
  if (!task.ok) return task.refusal
  const finding = requiredText(turn, 'finding')
  if (!finding.ok) return finding.refusal
  const ask = turn.loaded.policy.actions['record-finding']?.ask ?? {}
  const told = answers(turn, ask)
  if (!told.ok) return told.refusal
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const missing = unanswered(ask, told.value, ids.value)
  const silent = untold(turn, turn.command.do, missing)
  if (silent) return silent
  const { facts, lines } = told.value
  record(turn, 'finding-recorded', { task: task.value ?? 'finding', finding: finding.value, facts, lines })
  if (stateOf(turn).status === 'received') moveTo(turn, 'under-investigation')
  return undefined
}
