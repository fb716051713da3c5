import { invalid, lineIds, text } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { startRemedy } from '../runs.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import { notOffered } from './decide.ts'

/** The customer's choice among the remedies offered, for all lines or some; or no, thank you. */
export function chooseRemedy(turn: Turn): Refusal | undefined {
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const open = stateOf(turn).lines.filter(
    (line) => ids.value.includes(line.id) && (line.offers ?? []).length > 0,
  )
  if (open.length === 0)
    return refusal(turn.loaded, 'not-now', {
      clause: requestClause(turn),
      message: 'Nothing is offered to choose from now.',
    })
  const lines = open.map((line) => line.id)
  if (turn.command.with?.decline === true) {
    record(turn, 'offer-declined', { lines })
    if (stateOf(turn).lines.every((line) => line.decision?.outcome !== 'approved'))
      moveTo(turn, 'under-investigation')
    return undefined
  }
  const remedy = text(turn, 'remedy')
  if (!remedy.ok) return remedy.refusal
  const strange = open.find((line) => !line.offers?.includes(remedy.value ?? ''))
  if (!remedy.value || strange)
    return invalid(turn, `Choose one of ${strange?.offers?.join(', ') ?? 'the offers'}: "remedy".`).refusal
  for (const id of lines) {
    const refused = notOffered(turn, id, remedy.value)
    if (refused) return refused
  }
  record(turn, 'remedy-chosen', { remedy: remedy.value, lines })
  for (const { id, decision } of open) startRemedy(turn, remedy.value, id, decision?.amount)
  return undefined
}

const requestClause = (turn: Turn) => turn.loaded.policy.requests[stateOf(turn).kind]?.clause
