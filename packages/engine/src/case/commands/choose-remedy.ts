import { alreadyPaid, notOffered } from '../decision/refusals.ts'
import { lineIds } from '../inputs/lines.ts'
import { invalid, text } from '../inputs/read.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { startRemedy } from '../runs/start.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { LineState, Refusal } from '../types.ts'
import { wholeCase } from '../whole-case.ts'

/** The customer's choice among the remedies offered, for all lines or some; or no, thank you. */
export function chooseRemedy(turn: Turn): Refusal | undefined {
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const remedy = text(turn, 'remedy')
  if (!remedy.ok) return remedy.refusal
  const { decline } = turn.command.with ?? {}
  if (decline !== undefined && typeof decline !== 'boolean')
    return invalid(turn, '"decline" must be true or false.', { id: 'not-a', at: 'decline', type: 'boolean' })
      .refusal
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

/** The refusal of a remedy that is open to the line, but was not offered with the decision. */
function notAmongOffers({ loaded }: Turn, line: LineState, remedy: string): Refusal | undefined {
  const { id, offers = [], decision } = line
  if (offers.includes(remedy)) return undefined
  const facts = [{ name: `offered for ${id === wholeCase ? 'the case' : `line ${id}`}`, value: offers }]
  const wouldChange = [{ fact: 'remedy', is: remedy, needs: `one of ${offers.join(', ')}` }]
  const message = `Choose one of ${offers.join(', ')}: "remedy".`
  return refusal(loaded, 'not-offered', {
    clause: decision?.clause,
    message,
    facts,
    wouldChange,
    overrulable: false,
  })
}

function declineOffers(turn: Turn, open: readonly LineState[]): undefined {
  record(turn, 'offer-declined', { lines: open.map((line) => line.id) })
  const state = stateOf(turn)
  if (state.status === 'approved' && state.lines.every((line) => line.decision?.outcome !== 'approved'))
    moveTo(turn, 'under-investigation')
}

function choose(turn: Turn, open: readonly LineState[], remedy: string): Refusal | undefined {
  if (!named(turn.loaded.policy.remedies, remedy)) {
    const options = open[0]?.offers ?? []
    const message = `Choose one of ${options.join(', ')}: "remedy".`
    return invalid(turn, message, { id: 'one-of', at: 'remedy', value: remedy, options }).refusal
  }
  for (const line of open) {
    const refused =
      alreadyPaid(turn, line.id) ?? notOffered(turn, line.id, remedy) ?? notAmongOffers(turn, line, remedy)
    if (refused) return refused
  }
  record(turn, 'remedy-chosen', { remedy, lines: open.map((line) => line.id) })
  for (const { id, decision } of open) startRemedy(turn, remedy, id, { amount: decision?.amount })
  return undefined
}
