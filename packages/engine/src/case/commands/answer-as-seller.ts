import { answers, invalid } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** The seller's answer: accepts, refuses, or proposes something else. */
export function answerAsSeller(turn: Turn): Refusal | undefined {
  if (!stateOf(turn).seller)
    return refusal(turn.loaded, 'not-now', { message: 'No seller has a part in this case.' })
  const answer = turn.command.with?.answer
  if (answer !== 'accepts' && answer !== 'refuses' && answer !== 'proposes')
    return invalid(turn, '"answer" is accepts, refuses or proposes.').refusal
  const told = answers(turn)
  if (!told.ok) return told.refusal
  record(turn, 'seller-answered', { answer, facts: told.value.facts })
  return undefined
}
