import type { ClauseId } from '../../policy/model.ts'
import { hasEnded } from '../duties.ts'
import { named } from '../named.ts'
import { openRuns, paidRun } from '../runs/find.ts'
import { giveUp } from '../runs/start.ts'
import { choicesFor, moveOn, moveTo, settle } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { CaseState, LineDecision, LineState } from '../types.ts'
import type { Because } from './index.ts'

/** Before anybody looked into it, a line is refused; after that, or once it was decided, it is rejected. Without lines named, those not yet decided are meant. */
export function refuse(turn: Turn, clause: ClauseId, because: Because): void {
  const lines = concerned(turn, because, ({ decision }) =>
    because.lines ? decision?.outcome !== 'rejected' : decision === undefined,
  )
  const untouched = isUntouched(stateOf(turn)) ? lines.filter(({ decision }) => !decision) : []
  if (untouched.length > 0) refuseLines(turn, clause, untouched)
  reject(
    turn,
    clause,
    lines.filter((line) => !untouched.includes(line)).map(({ id }) => id),
  )
}

/**
 * Lines that nobody decided, or that were rejected or had another remedy, are approved; where a step of a remedy ended so and no other is named, the
 * customer chooses anew. What was paid stands.
 */
export function approve(turn: Turn, clause: ClauseId, remedy: string | undefined, because: Because): void {
  if (because.step && remedy === undefined) {
    chooseAnew(turn, clause, because)
    return
  }
  const lines = concerned(
    turn,
    because,
    ({ id, decision }) =>
      (!decision || (remedy !== undefined && decision.remedy !== remedy)) &&
      !paidRun(turn.loaded, stateOf(turn), id),
  )
  settleAll(turn, lines, { outcome: 'approved', clause, by: turn.by.party, ...(remedy ? { remedy } : {}) })
}

function chooseAnew(turn: Turn, clause: ClauseId, because: Because): void {
  const decision: LineDecision = { outcome: 'approved', clause, by: turn.by.party }
  const outcomes = concerned(turn, because, ({ id }) => !paidRun(turn.loaded, stateOf(turn), id)).flatMap(
    ({ id }) => {
      const offers = choicesFor(turn, id)
      return offers.length > 0 ? [{ id, decision, offers }] : []
    },
  )
  if (outcomes.length > 0) settle(turn, outcomes)
}

/** Silence grants a remedy in place of what was decided; but what was rejected, or paid, stands. */
export function grant(turn: Turn, remedy: string, because: Because): void {
  const clause = because.clause ?? named(turn.loaded.policy.remedies, remedy)?.clause ?? ''
  const lines = concerned(
    turn,
    because,
    ({ id, decision }) =>
      (!decision || (decision.outcome === 'approved' && decision.remedy !== remedy)) &&
      !paidRun(turn.loaded, stateOf(turn), id),
  )
  settleAll(turn, lines, { outcome: 'approved', clause, by: turn.by.party, remedy })
}

/** The lines concerned lapse; the case does when nothing is open on any other. */
export function lapse(turn: Turn, clause: ClauseId, because: Because): void {
  if (hasEnded(stateOf(turn))) return
  if (othersAreOpen(stateOf(turn), because)) drop(turn, clause, because)
  else {
    record(turn, 'closed', { clause, how: 'lapsed' })
    moveTo(turn, 'closed')
  }
}

/** The customer has let the lines concerned go; and the case, when nothing is open on any other. */
export function abandon(turn: Turn, clause: ClauseId, because: Because): void {
  if (hasEnded(stateOf(turn))) return
  if (othersAreOpen(stateOf(turn), because)) drop(turn, clause, because)
  else {
    record(turn, 'withdrawn', { clause, how: 'abandoned' })
    moveTo(turn, 'withdrawn')
  }
}

function othersAreOpen(state: CaseState, { lines }: Because): boolean {
  const isOpen = ({ id, verdict, decision, offers }: LineState) =>
    verdict?.outcome === 'admitted' &&
    (!decision || (offers ?? []).length > 0 || openRuns(state).some((run) => run.line === id && !run.besides))
  return lines !== undefined && state.lines.some((line) => !lines.includes(line.id) && isOpen(line))
}

function drop(turn: Turn, clause: ClauseId, { lines = [] }: Because): void {
  for (const run of openRuns(stateOf(turn))) if (lines.includes(run.line) && !run.besides) giveUp(turn, run)
  reject(turn, clause, lines)
}

/** Nobody has looked into it, and nobody had when the case began to wait for the customer. */
function isUntouched({ status, statusBefore }: CaseState): boolean {
  const before = status === 'awaiting-information' ? statusBefore?.['awaiting-information'] : status
  return before === 'received'
}

function refuseLines(turn: Turn, clause: ClauseId, lines: readonly LineState[]): void {
  const shut = new Set(lines.map(({ id }) => id))
  const complete = stateOf(turn).lines.every(
    ({ id, verdict }) => shut.has(id) || verdict?.outcome !== 'admitted',
  )
  record(turn, 'refused', { clause, complete, lines: [...shut] })
  moveOn(turn)
}

function reject(turn: Turn, clause: ClauseId, ids: readonly string[]): void {
  const decision: LineDecision = { outcome: 'rejected', clause, by: turn.by.party }
  if (ids.length > 0)
    settle(
      turn,
      ids.map((id) => ({ id, decision })),
    )
}

function settleAll(turn: Turn, lines: readonly LineState[], decision: LineDecision): void {
  if (lines.length > 0)
    settle(
      turn,
      lines.map(({ id }) => ({ id, decision })),
    )
}

function concerned(turn: Turn, { lines }: Because, still: (line: LineState) => boolean): LineState[] {
  return stateOf(turn).lines.filter(
    (line) => line.verdict?.outcome === 'admitted' && still(line) && (!lines || lines.includes(line.id)),
  )
}
