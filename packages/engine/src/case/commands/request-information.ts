import { invalid, names, text } from '../inputs/read.ts'
import { requirementsOf } from '../requirements.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Missing, Refusal } from '../types.ts'

/** Asks the customer for something more: an answer, or further evidence. The case waits, and says for what. */
export function requestInformation(turn: Turn): Refusal | undefined {
  const ask = text(turn, 'ask')
  if (!ask.ok) return ask.refusal
  const { kind, missing } = stateOf(turn)
  const kinds = names(turn, 'evidence', Object.keys(requirementsOf(turn.loaded, kind).evidence))
  if (!kinds.ok) return kinds.refusal
  if (!ask.value?.trim() && kinds.value.length === 0)
    return invalid(turn, 'Say what is wanted: "ask", a sentence, or "evidence".', {
      id: 'needs-one-of',
      options: ['ask', 'evidence'],
    }).refusal
  const wanted: Missing[] = (kinds.value.length > 0 ? kinds.value : ['answer']).map((name) => ({
    what: 'answer',
    name,
  }))
  const further = wanted.filter((piece) => !missing.some((each) => each.name === piece.name))
  record(turn, 'information-requested', {
    missing: [...missing, ...further],
    ...(ask.value ? { ask: ask.value } : {}),
  })
  if (['received', 'under-investigation'].includes(stateOf(turn).status)) moveTo(turn, 'awaiting-information')
  return undefined
}
