import { invalid, requiredText, text } from '../inputs/read.ts'
import { known } from '../rights.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Sets a task of the investigation, for whoever owes its finding. */
export function investigate(turn: Turn): Refusal | undefined {
  const task = requiredText(turn, 'task')
  if (!task.ok) return task.refusal
  const owes = text(turn, 'owes')
  if (!owes.ok) return owes.refusal
  const party = owes.value ?? turn.by.party
  if (!known(turn.loaded, { party }))
    return invalid(turn, `This policy knows nobody called "${party}" to owe it.`, {
      id: 'one-of',
      at: 'owes',
      value: party,
    }).refusal
  record(turn, 'investigation-started', { task: task.value, owes: party })
  if (stateOf(turn).status === 'received') moveTo(turn, 'under-investigation')
  return undefined
}
