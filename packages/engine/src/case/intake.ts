import { hasEnded } from './duties.ts'
import { judgeLine } from './judge.ts'
import { missingOf } from './requirements.ts'
import { moveTo } from './settle.ts'
import { record, stateOf, system, type Turn } from './turn.ts'
import type { Missing, Verdict } from './types.ts'

/** Records the judgement of a request: admitted in whole or part, refused, or redirected. Gives whether the case goes on. */
export function recordVerdicts(turn: Turn, verdicts: Verdict[]): boolean {
  const admitted = verdicts.some((verdict) => verdict.outcome === 'admitted')
  const redirect = verdicts.find((verdict) => verdict.outcome === 'redirected')
  const first = verdicts[0]
  if (admitted) record(turn, 'admitted', { verdicts }, system)
  else if (redirect) {
    record(turn, 'redirected', { clause: redirect.clause, party: redirect.party ?? '', verdicts }, system)
    moveTo(turn, 'redirected')
  } else if (first) {
    record(turn, 'refused', { clause: first.clause, verdicts }, system)
    moveTo(turn, 'refused')
  }
  return admitted
}

/**
 * Judges again the lines that are still admitted, after something was added. The instant that counts is still the one at which the
 * request was made: late evidence never turns a timely request into a late one.
 */
export function judgeAdded(turn: Turn): void {
  const state = stateOf(turn)
  if (hasEnded(state) || state.lines.some((line) => line.decision)) return
  const verdicts = state.lines
    .filter((line) => line.verdict?.outcome === 'admitted' && !line.verdict.rule.startsWith('overruled'))
    .map((line) => judgeLine(turn.loaded, state, state.receivedAt, line.id, turn.trace))
  const changed = verdicts.filter((verdict) => {
    const before = state.lines.find((line) => line.id === verdict.line)?.verdict
    return before?.outcome !== verdict.outcome || before.clause !== verdict.clause
  })
  if (changed.length === 0) return
  const stillAdmitted = state.lines.some(
    (line) =>
      line.verdict?.outcome === 'admitted' &&
      !changed.some((verdict) => verdict.line === line.id && verdict.outcome !== 'admitted'),
  )
  if (stillAdmitted) record(turn, 'admitted', { verdicts: changed }, system)
  else recordVerdicts(turn, changed)
}

/** Brings what is missing up to date: asks for it, or says that it is now complete. `brought` names pieces that just came. */
export function updateMissing(turn: Turn, brought: readonly string[] = []): void {
  const state = stateOf(turn)
  if (hasEnded(state)) return
  const asked = state.missing.filter((piece) => isAskedByAgent(piece) && !brought.includes(piece.name))
  const missing = [...missingOf(turn.loaded, state), ...asked]
  const before = state.missing
  if (JSON.stringify(missing) !== JSON.stringify(before))
    record(turn, 'requirements-changed', { missing }, system)
  if (missing.length > 0 && before.length === 0) {
    record(turn, 'information-requested', { missing }, system)
    const waits = missing.some((piece) => !piece.wanted)
    if (waits && (state.status === 'received' || state.status === 'under-investigation'))
      moveTo(turn, 'awaiting-information')
  }
  if (missing.length === 0 && (before.length > 0 || !state.happened['information-completed'])) {
    record(turn, 'information-completed', {}, before.length > 0 ? turn.by : system)
    if (state.status === 'awaiting-information') moveTo(turn, state.statusBefore ?? 'received')
  }
}

/** What an agent asked for besides what the policy asks: it stays missing until it comes. */
const isAskedByAgent = (piece: Missing) => piece.what === 'answer'
