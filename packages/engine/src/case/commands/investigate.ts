import { requiredText, text } from '../inputs.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Sets a task of the investigation, for whoever owes its finding. */
export function investigate(turn: Turn): Refusal | undefined {
  const task = requiredText(turn, 'task')
  if (!task.ok) return task.refusal
  const owes = text(turn, 'owes')
  if (!owes.ok) return owes.refusal
  record(turn, 'investigation-started', { task: task.value, owes: owes.value ?? turn.by.party })
  if (stateOf(turn).status === 'received') moveTo(turn, 'under-investigation')
  return undefined
}
