import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { Duty, Obligation } from '../policy/model.ts'
import { before, clockFor } from '../policy/values/deadline.ts'
import { hasEnded, isOpen, leadLine } from './duties.ts'
import { lineItHoldsFor } from './line-it-holds-for.ts'
import { named } from './named.ts'
import { scopeOf } from './scope.ts'
import { record, stateOf, system, type Turn } from './turn.ts'
import type { CaseState, ObligationInstance } from './types.ts'

type Identity = Pick<ObligationInstance, 'name' | 'source' | 'owes' | 'to' | 'does'> & {
  run?: string
  line?: string
  task?: string
  survivesEnd?: true
}

/** Raises an obligation that an event has called for, as its `again` says where one of that name is running already. */
export function raiseObligation(
  turn: Turn,
  name: string,
  start: Instant,
  about: { task?: string; line?: string } = {},
): void {
  const { task } = about
  const obligation = named(turn.loaded.policy.obligations, name)
  const line = obligation && callingLine(turn, obligation, about.line)
  if (!obligation || line === undefined) return
  const running = stateOf(turn).obligations.find(
    (each) => each.name === name && isOpen(each) && each.state !== 'late' && each.task === task,
  )
  if (running && obligation.again === 'ignore') return
  if (running && obligation.again === 'restart')
    record(turn, 'obligation-voided', { id: running.id, name }, system)
  raise(
    turn,
    {
      name,
      source: 'obligation',
      owes: obligation.owes,
      to: obligation.to,
      does: obligation.does,
      ...(obligation.survivesEnd ? { survivesEnd: true as const } : {}),
      ...(task === undefined ? {} : { task }),
      line,
    },
    obligation,
    start,
  )
}

/** The line whose facts call for an obligation; undefined where nothing does. */
function callingLine(turn: Turn, obligation: Obligation, about: string | undefined): string | undefined {
  const state = stateOf(turn)
  if (hasEnded(state) && !obligation.survivesEnd) return undefined
  if (obligation.for && !obligation.for.includes(state.kind)) return undefined
  return lineItHoldsFor(turn.loaded, state, turn.now, obligation.when, about)
}

/** Raises one thing owed and starts its clock. Where the deadline rests on a fact not yet known it is pending until the fact is there. */
export function raise(turn: Turn, identity: Identity, duty: Duty, start: Instant): void {
  const state = stateOf(turn)
  const { line, ...known } = identity
  const timed = timing(turn.loaded, state, duty, start, turn.now, line)
  const base = known.run ? `${known.name}@${known.run}` : known.name
  const earlier = state.obligations.filter(
    (each) => each.id === base || each.id.startsWith(`${base}#`),
  ).length
  record(
    turn,
    'obligation-raised',
    {
      obligation: {
        ...known,
        ...(line === undefined || known.run || line === leadLine(state) ? {} : { line }),
        id: earlier === 0 ? base : `${base}#${earlier + 1}`,
        raisedAt: start,
        ...(duty.clause ? { clause: duty.clause } : {}),
        ...timed,
      },
    },
    system,
  )
}

type Timing = Pick<ObligationInstance, 'state' | 'reminders'> &
  Partial<Pick<ObligationInstance, 'clock' | 'due'>>

/** The clock, due instant and reminders of a duty that starts then. */
export function timing(
  loaded: LoadedPolicy,
  state: CaseState,
  duty: Duty,
  start: Instant,
  now: Instant,
  line = leadLine(state),
): Timing {
  if (!duty.deadline) return { state: 'running', reminders: [] }
  const clocked = clockFor(loaded, duty.deadline, start, scopeOf(loaded, state, now, line))
  if (!clocked.known) return { state: 'pending', reminders: [] }
  return {
    state: 'running',
    due: clocked.due,
    reminders: remindersOf(loaded, state, duty, start, clocked.due),
    ...(clocked.clock ? { clock: clocked.clock } : {}),
  }
}

/** When to remind whom, before a due instant. */
export function remindersOf(
  loaded: LoadedPolicy,
  state: CaseState,
  duty: Duty,
  start: Instant,
  due: Instant,
): ObligationInstance['reminders'] {
  return duty.remind.flatMap(({ at, to, message }) => {
    const instant =
      'share' in at
        ? start + Math.round((due - start) * at.share)
        : before(loaded, at.before, due, scopeOf(loaded, state, start))
    return instant === undefined || instant < start
      ? []
      : [{ at: instant, to, ...(message ? { message } : {}) }]
  })
}
