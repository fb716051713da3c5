import type { Fields } from '../../policy/expressions/types.ts'
import { invalid, lineIds, type Read, text } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { isOneOf, may } from '../rights.ts'
import { offerOf, wholeCase, worthOf } from '../scope.ts'
import { type LineOutcome, settle } from '../settle.ts'
import { standing, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Decides lines, or the whole case: approved with a remedy or a choice of remedies, or rejected under a clause. */
export function decide(turn: Turn, contents: Fields): Refusal | undefined {
  const disposal = text(turn, 'disposal')
  if (!disposal.ok) return disposal.refusal
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const waiting = missingPieces(turn)
  if (waiting) return waiting
  const outcomes = readOutcomes(turn)
  if (!outcomes.ok) return outcomes.refusal
  settle(turn, outcomes.value, {
    facts: contents,
    ...(disposal.value ? { disposal: disposal.value } : {}),
    ...(reason.value ? { reason: reason.value } : {}),
  })
  return undefined
}

/** Approving waits for the evidence that the policy asks for; rejecting does not. */
function missingPieces(turn: Turn): Refusal | undefined {
  const { missing } = stateOf(turn)
  const asked = missing.filter((piece) => piece.what !== 'answer' && !piece.wanted)
  if (asked.length === 0 || !JSON.stringify(turn.command.with).includes('"approve"')) return undefined
  const names = asked.map((piece) => piece.name).join(', ')
  return standing(
    turn,
    refusal(turn.loaded, 'missing', {
      clause: asked[0]?.clause,
      message: `Still missing: ${names}.`,
      missing: asked,
      overrulable: true,
    }),
    may(turn.loaded, turn.by, 'overrule'),
  )
}

/** The outcomes as the command names them, each held against the policy. */
export function readOutcomes(turn: Turn): Read<LineOutcome[]> {
  const given = turn.command.with ?? {}
  const ids = lineIds(turn)
  if (!ids.ok) return ids
  const entries = new Map(
    ((given.lines ?? []) as (Fields | string | number)[]).map((entry) =>
      typeof entry === 'object' ? [String(entry.id), entry] : [String(entry), {}],
    ),
  )
  const lines = given.lines
    ? ids.value
    : stateOf(turn)
        .lines.filter((line) => line.verdict?.outcome === 'admitted' && line.decision?.outcome !== 'rejected')
        .map((line) => line.id)
  const all = lines.length > 0 ? lines : ids.value
  const outcomes: LineOutcome[] = []
  for (const id of all) {
    const outcome = readOutcome(turn, id, { ...given, ...entries.get(id) })
    if (!outcome.ok) return outcome
    outcomes.push(outcome.value)
  }
  return { ok: true, value: outcomes }
}

function readOutcome(turn: Turn, id: string, given: Fields): Read<LineOutcome> {
  const overrules = may(turn.loaded, turn.by, 'overrule')
  const by = turn.by.party
  if (given.outcome === 'reject') {
    if (typeof given.clause !== 'string' || !turn.loaded.policy.clauses[given.clause])
      return invalid(turn, 'A rejection names its clause: "clause".')
    const theirs = standing(turn, notTheirClause(turn, given.clause), overrules)
    if (theirs) return { ok: false, refusal: theirs }
    return { ok: true, value: { id, decision: { outcome: 'rejected', clause: given.clause, by } } }
  }
  if (given.outcome !== 'approve') return invalid(turn, '"outcome" is approve or reject.')
  const shut = standing(turn, notAdmitted(turn, id) ?? alreadyPaid(turn, id), overrules)
  if (shut) return { ok: false, refusal: shut }
  const offers = Array.isArray(given.offer) ? given.offer.map(String) : undefined
  const remedy = typeof given.remedy === 'string' ? given.remedy : undefined
  for (const name of [...(offers ?? []), ...(remedy ? [remedy] : [])]) {
    const refused = standing(turn, notOffered(turn, id, name), overrules)
    if (refused) return { ok: false, refusal: refused }
  }
  const amount = amountOf(turn, id, remedy, given.amount)
  if (!amount.ok) return amount
  const clause = typeof given.clause === 'string' ? given.clause : clauseFor(turn, id, remedy)
  return {
    ok: true,
    value: {
      id,
      decision: {
        outcome: 'approved',
        clause,
        by,
        ...(remedy ? { remedy } : {}),
        ...(amount.value ? { amount: amount.value } : {}),
      },
      ...(offers ? { offers } : {}),
    },
  }
}

/** Some clauses can be cited only by those who can tell that they apply: misuse, by a technician. */
function notTheirClause({ loaded, by }: Turn, clause: string): Refusal | undefined {
  const citedBy = loaded.policy.clauses[clause]?.citedBy
  if (!citedBy || by.party === 'system' || isOneOf(loaded, by, citedBy)) return undefined
  const message = `A decision that rests on "${clause}" is for ${citedBy.join(', ')} to make.`
  return refusal(loaded, 'not-permitted', { clause, message })
}

function notAdmitted(turn: Turn, id: string): Refusal | undefined {
  const verdict = stateOf(turn).lines.find((line) => line.id === id)?.verdict
  if (!verdict || verdict.outcome === 'admitted') return undefined
  const name = id === wholeCase ? 'The request' : `Line ${id}`
  return refusal(turn.loaded, 'admission', { clause: verdict.clause, message: `${name} was not admitted.` })
}

function alreadyPaid(turn: Turn, id: string): Refusal | undefined {
  const { loaded } = turn
  const paid = stateOf(turn).runs.find(
    (run) =>
      run.line === id &&
      loaded.policy.remedies[run.remedy]?.steps.some(
        (step) => step.pays && run.steps[step.id]?.state === 'done',
      ),
  )
  return (
    paid &&
    refusal(loaded, 'not-now', {
      clause: loaded.policy.remedies[paid.remedy]?.clause,
      message: `"${paid.remedy}" has been paid already.`,
    })
  )
}

/** The refusal of a remedy that this policy does not open to this line now. */
export function notOffered(turn: Turn, id: string, remedy: string): Refusal | undefined {
  const { loaded, now } = turn
  if (!loaded.policy.remedies[remedy]) {
    return invalid(
      turn,
      `There is no remedy "${remedy}"; there are ${Object.keys(loaded.policy.remedies).join(', ')}.`,
    ).refusal
  }
  const offer = offerOf(loaded, stateOf(turn), now, id, remedy)
  if (offer.offered) return undefined
  const suspension = stateOf(turn).suspensions.some((name) => offer.rule?.path === `suspensions.${name}`)
  return refusal(loaded, suspension ? 'suspended' : 'not-offered', {
    clause: offer.clause,
    message: `"${remedy}" is not open here.`,
    when: offer.rule?.when,
  })
}

function clauseFor(turn: Turn, id: string, remedy: string | undefined): string {
  const state = stateOf(turn)
  if (remedy) return offerOf(turn.loaded, state, turn.now, id, remedy).clause
  return (
    state.lines.find((line) => line.id === id)?.verdict?.clause ??
    turn.loaded.policy.requests[state.kind]?.clause ??
    ''
  )
}

/** A person may give less or more than the policy computes only where it computes nothing. */
function amountOf(
  turn: Turn,
  id: string,
  remedy: string | undefined,
  given: unknown,
): Read<string | undefined> {
  if (given === undefined) return { ok: true, value: undefined }
  if (!/^\d{1,15}(\.\d{1,12})?$/.test(String(given)))
    return invalid(turn, '"amount" must be a sum of money, such as 9.80.')
  const worth = remedy && worthOf(turn.loaded, stateOf(turn), turn.now, id, remedy)
  if (worth !== undefined && worth !== '' && Number(given) > Number(worth)) {
    return {
      ok: false,
      refusal: refusal(turn.loaded, 'not-offered', {
        clause: turn.loaded.policy.remedies[remedy ?? '']?.clause,
        message: `The policy makes this ${worth} at most.`,
      }),
    }
  }
  return { ok: true, value: String(given) }
}
