import { alreadyPaid, notOffered } from '../decision/refusals.ts'
import { lineIds } from '../inputs/lines.ts'
import { invalid, text } from '../inputs/read.ts'
import { refusal } from '../refusals.ts'
import { startRemedy } from '../runs/start.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { LineState, Refusal } from '../types.ts'

/** The customer's choice among the remedies offered, for all lines or some; or no, thank you. */
export function chooseRemedy(turn: Turn): Refusal | undefined {
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const remedy = text(turn, 'remedy')
  if (!remedy.ok) return remedy.refusal
  const { decline } = turn.command.with ?? {}
  if (decline !== undefined && typeof decline !== 'boolean')
    return invalid(turn, '"decline" must be true or false.').refusal
  const open = stateOf(turn).lines.filter(
    (line) => ids.value.includes(line.id) && (line.offers ?? []).length > 0,
  )
  if (open.length === 0)
    return refusal(turn.loaded, 'not-now', {
      clause: turn.loaded.policy.requests[stateOf(turn).kind]?.clause,
      message: 'Nothing is offered to choose from now.',
    })
  return decline === true ? declineOffers(turn, open) : choose(turn, open, remedy.value ?? '')
}

function declineOffers(turn: Turn, open: readonly LineState[]): undefined {
  record(turn, 'offer-declined', { lines: open.map((line) => line.id) })
  const state = stateOf(turn)
  if (state.status === 'approved' && state.lines.every((line) => line.decision?.outcome !== 'approved'))
    moveTo(turn, 'under-investigation')
}

function choose(turn: Turn, open: readonly LineState[], remedy: string): Refusal | undefined {
  const strange = open.find((line) => !line.offers?.includes(remedy))
  if (strange) return invalid(turn, `Choose one of ${strange.offers?.join(', ')}: "remedy".`).refusal
  for (const { id } of open) {
    const refused = alreadyPaid(turn, id) ?? notOffered(turn, id, remedy)
    if (refused) return refused
  }
  record(turn, 'remedy-chosen', { remedy, lines: open.map((line) => line.id) })
  for (const { id, decision } of open) startRemedy(turn, remedy, id, { amount: decision?.amount })
  return undefined
}
