import type { PeriodSpec } from '../../policy/model.ts'
import { apply } from '../consequences/index.ts'
import { dutyOf, hasEnded, isOpen } from '../duties.ts'
import { type CaseEvent, fulfilledBy } from '../events.ts'
import { escalateTo, levelNumber } from '../ladder.ts'
import { named } from '../named.ts'
import { raise } from '../raise.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { CaseState, ObligationInstance } from '../types.ts'

/** Keeps every open obligation that this event fulfils; one that was late already is noted as done. */
export function settleObligations(turn: Turn, event: CaseEvent, names: string[]): void {
  for (const earlier of stateOf(turn).obligations) {
    if (!isOpen(earlier) || !fulfils(earlier, event, names)) continue
    const { id, name } = earlier
    const instance = instanceOf(turn, id)
    if (!instance || !isOpen(instance)) continue
    if (instance.state === 'late') {
      record(turn, 'obligation-done', { id, name })
      continue
    }
    if (instance.state === 'running' && instance.due !== undefined && instance.due <= turn.now) {
      fallDue(turn, instance)
      record(turn, 'obligation-done', { id, name })
      continue
    }
    record(turn, 'obligation-kept', { id, name })
    apply(turn, dutyOf(turn.loaded, stateOf(turn), instance).ifKept, {
      clause: instance.clause,
      obligation: name,
    })
    repeat(turn, instance)
  }
}

/** What was not done when it was due is late, with all that this leads to; a clock of the ladder moves the case up. */
export function fallDue(turn: Turn, instance: ObligationInstance): void {
  const { id, name, clause } = instance
  if (instance.source === 'escalation') {
    record(turn, 'obligation-kept', { id, name })
    escalateTo(turn, levelNumber(name), clause)
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

/** An obligation as it is by now: what follows from keeping one may have settled another. */
const instanceOf = (turn: Turn, id: string) => stateOf(turn).obligations.find((each) => each.id === id)

function fulfils(instance: ObligationInstance, event: CaseEvent, names: string[]): boolean {
  if (event.type === 'obligation-raised' || instance.raisedAt > event.at) return false
  if (instance.run && !('run' in event.data && event.data.run === instance.run)) return false
  if (instance.task && event.type === 'finding-recorded' && event.data.task !== instance.task) return false
  if (instance.source === 'step' && event.type === 'proof-submitted') return event.data.step === instance.name
  if (
    instance.source === 'review' &&
    !(event.type === 'review-answered' && `answer-${event.data.review}` === instance.name)
  )
    return false
  return instance.does.flatMap(fulfilledBy).some((name) => names.includes(name))
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

/** What is no longer owed after this event, or after the end of the case. */
export function voidObligations(turn: Turn, event: CaseEvent, names: string[]): void {
  const state = stateOf(turn)
  const ended = event.type === 'status-changed' && hasEnded(state)
  for (const instance of state.obligations) {
    if (!isOpen(instance) || instance.state === 'late') continue
    const declared =
      instance.source === 'obligation' ? named(turn.loaded.policy.obligations, instance.name) : undefined
    const over = ended && !instance.survivesEnd
    const otherKind = event.type === 'kind-changed' && declared?.for && !declared.for.includes(state.kind)
    const runOver = instance.source === 'step' && isNoLongerDone(instance, event)
    if (over || otherKind || runOver || declared?.voidOn.some((name) => names.includes(name))) {
      record(turn, 'obligation-voided', { id: instance.id, name: instance.name })
    }
  }
}

/** A step is no longer to be done once it is skipped, or its remedy is over. */
function isNoLongerDone({ run, name }: ObligationInstance, { type, data }: CaseEvent): boolean {
  if (type === 'step-skipped') return data.run === run && data.step === name
  return (type === 'remedy-given-up' || type === 'remedy-completed') && data.run === run
}

/** The ladder stops where the policy says: when the matter is settled, by default. */
export function settleLadder(turn: Turn, names: string[]): void {
  const stops = turn.loaded.policy.escalation?.stopsOn ?? []
  if (!stops.some((name) => names.includes(name))) return
  for (const { id, name, source, state } of stateOf(turn).obligations) {
    if (source === 'escalation' && (state === 'running' || state === 'paused' || state === 'pending')) {
      record(turn, 'obligation-voided', { id, name })
    }
  }
}
