import { answers } from '../inputs/answers.ts'
import { invalid, text } from '../inputs/read.ts'
import { unanswered, untold } from '../inputs/untold.ts'
import { named } from '../named.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import { noSeller } from './contact-seller.ts'

/** The seller's answer: accepts, refuses, or proposes something else. */
export function answerAsSeller(turn: Turn): Refusal | undefined {
  const none = noSeller(turn)
  if (none) return none
  const { answer } = turn.command.with ?? {}
  if (answer !== 'accepts' && answer !== 'refuses' && answer !== 'proposes')
    return invalid(turn, '"answer" is accepts, refuses or proposes.', {
      id: 'one-of',
      at: 'answer',
      options: ['accepts', 'refuses', 'proposes'],
    }).refusal
  const message = text(turn, 'message')
  if (!message.ok) return message.refusal
  const ask = named(turn.loaded.policy.actions, turn.command.do)?.ask ?? {}
  const lines = stateOf(turn).lines.map((line) => line.id)
  const told = answers(turn, { fields: ask, about: 'case', lines })
  if (!told.ok) return told.refusal
  const silent = untold(turn, turn.command.do, unanswered(ask, told.value, lines))
  if (silent) return silent
  record(turn, 'seller-answered', { answer, facts: told.value.facts, lines: told.value.lines })
  return undefined
}
