import type { Fields } from '../../policy/expressions/types.ts'
import { lineEntries, lineIds } from '../inputs/lines.ts'
import { good, invalid, type Read } from '../inputs/read.ts'
import { written } from '../inputs/wrong.ts'
import { named } from '../named.ts'
import { may } from '../rights.ts'
import { offerOf } from '../scope.ts'
import type { LineOutcome } from '../settle.ts'
import { standing, stateOf, type Turn } from '../turn.ts'
import type { LineState } from '../types.ts'
import { wholeCase } from '../whole-case.ts'
import { amountFor } from './amount.ts'
import { admitOverruled, alreadyPaid, notAdmitted, notOffered, notTheirClause } from './refusals.ts'

const keysOfLine = ['outcome', 'remedy', 'offer', 'clause', 'amount']

/** The outcomes as the command names them, line by line, each held against the policy. Where it names no lines, those that `meant` picks; where that picks none, all. */
export function readOutcomes(
  turn: Turn,
  whole: Fields,
  meant: (line: LineState) => boolean,
): Read<LineOutcome[]> {
  const ids = lineIds(turn)
  if (!ids.ok) return ids
  const entries = lineEntries(turn)
  if (!entries.ok) return entries
  const given = new Map(entries.value.map(({ id, fields }) => [id, fields]))
  const picked =
    given.size > 0
      ? []
      : stateOf(turn)
          .lines.filter(meant)
          .map((line) => line.id)
  const outcomes: LineOutcome[] = []
  for (const id of picked.length > 0 ? picked : ids.value) {
    const outcome = readOutcome(turn, id, { ...whole, ...given.get(id) })
    if (!outcome.ok) return outcome
    outcomes.push(outcome.value)
  }
  return good(outcomes)
}

/** What stands in the entry of a line beside its outcome must be asked by the policy. */
export function strangeKey(turn: Turn): Read<undefined> {
  const entries = lineEntries(turn)
  if (!entries.ok) return entries
  const asked = Object.keys(named(turn.loaded.policy.actions, turn.command.do)?.ask ?? {})
  const keys = [...keysOfLine, ...asked]
  const strange = entries.value
    .flatMap(({ fields }) => Object.keys(fields))
    .find((key) => !keys.includes(key))
  return strange === undefined
    ? good(undefined)
    : invalid(turn, `A line does not take "${strange}"; it takes ${keys.join(', ')}.`, {
        id: 'not-asked',
        at: strange,
      })
}

function readOutcome(turn: Turn, id: string, given: Fields): Read<LineOutcome> {
  switch (given.outcome) {
    case 'reject':
      return readRejection(turn, id, given)
    case 'approve':
      return readApproval(turn, id, given)
    default:
      return invalid(turn, '"outcome" is approve or reject.', {
        id: 'one-of',
        at: 'outcome',
        options: ['approve', 'reject'],
        ...(id === wholeCase ? {} : { line: id }),
      })
  }
}

function readRejection(turn: Turn, id: string, { clause }: Fields): Read<LineOutcome> {
  if (typeof clause !== 'string' || !named(turn.loaded.policy.clauses, clause))
    return invalid(turn, 'A rejection names its clause: "clause".', { id: 'needs', at: 'clause' })
  const refused = standing(
    turn,
    notTheirClause(turn, clause) ?? alreadyPaid(turn, id),
    may(turn.loaded, turn.by, 'overrule'),
  )
  if (refused) return { ok: false, refusal: refused }
  return good({ id, decision: { outcome: 'rejected', clause, by: turn.by.party } })
}

function readApproval(turn: Turn, id: string, given: Fields): Read<LineOutcome> {
  const names = readRemedies(turn, given)
  if (!names.ok) return names
  const { remedy, offers } = names.value
  const overrules = may(turn.loaded, turn.by, 'overrule')
  const paid = alreadyPaid(turn, id)
  if (paid) return { ok: false, refusal: paid }
  const shut = standing(turn, notAdmitted(turn, id), overrules)
  if (shut) return { ok: false, refusal: shut }
  const remedies = remedy === undefined ? offers : [remedy]
  for (const name of remedies) {
    const refused = standing(turn, notOffered(turn, id, name), overrules)
    if (refused) return { ok: false, refusal: refused }
  }
  const amount = amountFor(turn, id, remedies, given.amount)
  if (!amount.ok) return amount
  if (given.clause !== undefined && !named(turn.loaded.policy.clauses, given.clause))
    return invalid(turn, `The policy has no clause ${JSON.stringify(given.clause)}.`, {
      id: 'one-of',
      at: 'clause',
      value: written(given.clause),
    })
  const clause = typeof given.clause === 'string' ? given.clause : clauseFor(turn, id, remedy)
  admitOverruled(turn, id)
  return good({
    id,
    decision: {
      outcome: 'approved',
      clause,
      by: turn.by.party,
      ...(remedy === undefined ? {} : { remedy }),
      ...(amount.value === undefined ? {} : { amount: amount.value }),
    },
    ...(offers.length > 0 ? { offers } : {}),
  })
}

function readRemedies(turn: Turn, { remedy, offer }: Fields): Read<{ remedy?: string; offers: string[] }> {
  const { remedies } = turn.loaded.policy
  const offers: unknown = offer ?? []
  if (!Array.isArray(offers) || (offer !== undefined && offers.length === 0))
    return invalid(turn, '"offer" lists the remedies to choose from.', { id: 'needs', at: 'offer' })
  if (remedy !== undefined && offers.length > 0)
    return invalid(turn, 'Name one "remedy", or "offer" several to choose from; not both.', {
      id: 'not-both',
      options: ['remedy', 'offer'],
    })
  const isStrange = (name: unknown) => named(remedies, name) === undefined
  const names = [...offers, ...(remedy === undefined ? [] : [remedy])]
  if (names.some(isStrange)) {
    const strange: unknown = names.find(isStrange) ?? ''
    const options = Object.keys(remedies)
    const message = `There is no remedy ${JSON.stringify(strange)}; there are ${options.join(', ')}.`
    return invalid(turn, message, { id: 'one-of', at: 'remedy', value: written(strange), options })
  }
  return good({ offers: [...new Set(offers as string[])], ...(typeof remedy === 'string' ? { remedy } : {}) })
}

function clauseFor(turn: Turn, id: string, remedy: string | undefined): string {
  const state = stateOf(turn)
  if (remedy !== undefined) return offerOf(turn.loaded, state, turn.now, id, remedy).clause
  const verdict = state.lines.find((line) => line.id === id)?.verdict
  return verdict?.clause ?? turn.loaded.policy.requests[state.kind]?.clause ?? ''
}
