import type { PeriodSpec } from '../../policy/model.ts'
import { apply } from '../consequences/index.ts'
import { dutyOf, hasEnded } from '../duties.ts'
import { arriveAt } from '../ladder.ts'
import { named } from '../named.ts'
import { raise } from '../raise.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { CaseState, ObligationInstance } from '../types.ts'

/** What was not done when it was due is late, with all that this leads to; a clock of the ladder moves the case up. */
export function fallDue(turn: Turn, instance: ObligationInstance): void {
  const { id, name, clause } = instance
  if (instance.source === 'escalation') {
    record(turn, 'obligation-kept', { id, name })
    arriveAt(turn, name)
    return
  }
  record(turn, 'obligation-late', { id, name })
  apply(turn, dutyOf(turn.loaded, stateOf(turn), instance).ifLate, {
    clause,
    obligation: name,
    ...(instance.run ? { lines: linesOf(stateOf(turn), instance.run) } : {}),
  })
  repeat(turn, instance)
}

function linesOf(state: CaseState, run: string): string[] {
  const line = state.runs.find((each) => each.id === run)?.line
  return line === undefined || line === '*' ? state.lines.map((each) => each.id) : [line]
}

/** A recurring obligation is owed again from the instant at which it was kept or fell due. */
export function repeat(turn: Turn, instance: ObligationInstance): void {
  const obligation = named(turn.loaded.policy.obligations, instance.name)
  if (instance.source !== 'obligation' || !obligation?.every) return
  if (hasEnded(stateOf(turn)) && !instance.survivesEnd) return
  const deadline = { kind: 'within' as const, period: obligation.every }
  const { name, source, owes, to, does, task, survivesEnd } = instance
  raise(
    turn,
    {
      name,
      source,
      owes,
      to,
      does,
      ...(task === undefined ? {} : { task }),
      ...(survivesEnd ? { survivesEnd } : {}),
    },
    { ...obligation, deadline },
    startAgain(turn, instance, obligation.every),
  )
}

/** A period in days that ended with a day runs on from that day, not from the first instant of the next. */
function startAgain(turn: Turn, { due }: ObligationInstance, { text }: PeriodSpec): number {
  return due === turn.now && !/second|minute|hour/.test(text) ? turn.now - 1 : turn.now
}
