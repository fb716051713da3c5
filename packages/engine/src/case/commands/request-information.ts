import { invalid, text } from '../inputs.ts'
import { requirementsOf } from '../requirements.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Missing, Refusal } from '../types.ts'

/** Asks the customer for something more: an answer, or further evidence. The case waits, and says for what. */
export function requestInformation(turn: Turn): Refusal | undefined {
  const ask = text(turn, 'ask')
  if (!ask.ok) return ask.refusal
  const kinds = (turn.command.with?.evidence ?? []) as unknown[]
  const known = Object.keys(requirementsOf(turn.loaded, stateOf(turn).kind).evidence)
  const strange = kinds.find((kind) => !known.includes(String(kind)))
  if (strange !== undefined)
    return invalid(turn, `The policy knows no evidence "${strange}"; it knows ${known.join(', ')}.`).refusal
  if (!ask.value?.trim() && kinds.length === 0)
    return invalid(turn, 'Say what is wanted: "ask", a sentence, or "evidence".').refusal
  const wanted: Missing[] = kinds.map((name) => ({ what: 'answer' as const, name: String(name) }))
  if (kinds.length === 0) wanted.push({ what: 'answer', name: 'answer' })
  const missing = [
    ...stateOf(turn).missing,
    ...wanted.filter((piece) => !stateOf(turn).missing.some((each) => each.name === piece.name)),
  ]
  record(turn, 'information-requested', { missing, ...(ask.value ? { ask: ask.value } : {}) })
  if (['received', 'under-investigation'].includes(stateOf(turn).status)) moveTo(turn, 'awaiting-information')
  return undefined
}
