import { hasEnded } from './duties.ts'
import { judgeLine } from './judge.ts'
import { missingOf } from './requirements.ts'
import { leaveWaiting, moveOn, moveTo } from './settle.ts'
import { record, stateOf, system, type Turn } from './turn.ts'
import type { CaseState, Missing, Verdict } from './types.ts'

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
    record(turn, 'refused', { clause: first.clause, complete: true, verdicts }, system)
    moveTo(turn, 'refused')
  }
  return admitted
}

/**
 * Judges again the lines that are still admitted and not decided, after something was added to a case that has no answer yet. The instant that counts is still the one at which the
 * request was made: late evidence never turns a timely request into a late one.
 */
export function judgeAdded(turn: Turn): void {
  const state = stateOf(turn)
  if (!isOpen(state)) return
  const changed = state.lines.flatMap(({ id, verdict, decision }) => {
    if (decision || verdict?.outcome !== 'admitted' || verdict.rule.startsWith('overruled')) return []
    const now = judgeLine(turn.loaded, state, state.receivedAt, id, turn.trace)
    return now.outcome === verdict.outcome && now.clause === verdict.clause ? [] : [now]
  })
  if (changed.length === 0) return
  const shut = new Set(changed.filter(({ outcome }) => outcome !== 'admitted').map(({ line }) => line))
  const some = state.lines.some(({ id, verdict }) => verdict?.outcome === 'admitted' && !shut.has(id))
  if (!some) recordVerdicts(turn, changed)
  else {
    record(turn, 'admitted', { verdicts: changed }, system)
    moveOn(turn)
  }
}

/** While nobody has answered it: received, waiting for something, or looked into. */
const isOpen = ({ status }: CaseState) =>
  status === 'received' || status === 'awaiting-information' || status === 'under-investigation'

/**
 * Brings what is missing up to date: asks for it, or says that nothing required is missing any more; what is only wanted holds nothing up. `brought`
 * names pieces that just came.
 */
export function updateMissing(turn: Turn, brought: readonly string[] = []): void {
  const state = stateOf(turn)
  if (hasEnded(state)) return
  const asked = state.missing.filter((piece) => isAskedByAgent(piece) && !brought.includes(piece.name))
  const missing = [...missingOf(turn.loaded, state), ...asked]
  const before = state.missing
  if (JSON.stringify(missing) !== JSON.stringify(before))
    record(turn, 'requirements-changed', { missing }, system)
  const [waited, waits] = [before.some(isRequired), missing.some(isRequired)]
  if (missing.length > 0 && (before.length === 0 || (waits && !waited))) {
    record(turn, 'information-requested', { missing }, system)
    if (waits && (state.status === 'received' || state.status === 'under-investigation'))
      moveTo(turn, 'awaiting-information')
  }
  if (!waits && (waited || !state.happened['information-completed'])) {
    record(turn, 'information-completed', {}, waited ? turn.by : system)
    leaveWaiting(turn)
  }
}

/** What an agent asked for besides what the policy asks: it stays missing until it comes. */
const isAskedByAgent = (piece: Missing) => piece.what === 'answer'

const isRequired = (piece: Missing) => !piece.wanted
