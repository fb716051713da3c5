import type { Instant } from '../calendar/index.ts'
import { holds } from '../policy/expressions/evaluate.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { commands } from './commands/index.ts'
import { perform } from './commands/perform.ts'
import { contentsFor, givenContents } from './documents.ts'
import { hasEnded, leadLine } from './duties.ts'
import { followAll } from './follow/index.ts'
import { answers, askedOnCondition, unanswered, untold } from './inputs.ts'
import { refusal } from './refusals.ts'
import { known, may, whoMay } from './rights.ts'
import { scopeOf } from './scope.ts'
import { passTime } from './time.ts'
import { record, standing, startTurn, stateOf, type Turn } from './turn.ts'
import type { CaseState, Command, Decision, Refusal } from './types.ts'

/** Only lets time pass: what fell due by then happens. Not a command that anybody sends. */
export const passTimeCommand = 'pass-time'

/**
 * Judges a command: the events that come of it, or a refusal that cites a clause, with the trace of every rule looked at. Time passes first: what
 * falls due at the same instant goes before the command, and its events are there even when the command is refused.
 * Pure: the same policy, case, command and instant always give the same decision.
 */
export function decide(
  loaded: LoadedPolicy,
  state: CaseState | undefined,
  command: Command,
  now: Instant,
): Decision {
  const turn = startTurn(loaded, state, command, now)
  if (state && now < state.now)
    return refused(
      turn,
      invalidCall(turn, 'The case has gone on since then: an instant cannot lie before its last event.'),
    )
  if (state && !passTime(turn, now)) return faulty(loaded, turn)
  if (command.do === passTimeCommand) return { events: turn.events, trace: turn.trace }

  const before = { state: turn.state, events: turn.events.length }
  const no = check(turn) ?? run(turn)
  if (no) {
    turn.events.length = before.events
    turn.unfollowed.length = 0
    turn.state = before.state
    return refused(turn, no)
  }
  if (!followAll(turn)) return faulty(loaded, startTurn(loaded, state, command, now))
  return { events: turn.events, trace: turn.trace }
}

const refused = (turn: Turn, no: Refusal): Decision => ({
  events: turn.events,
  refusal: no,
  trace: turn.trace,
})

function faulty(loaded: LoadedPolicy, turn: Turn): Decision {
  const message = 'The consequences in this policy call for each other without end; nothing was recorded.'
  return { events: [], refusal: refusal(loaded, 'policy-fault', { message }), trace: turn.trace }
}

const invalidCall = (turn: Turn, message: string) => refusal(turn.loaded, 'invalid', { message })

/** What stands before every command: is it one, may this actor give it, is the case still open, is it shut or guarded by the policy. */
function check(turn: Turn): Refusal | undefined {
  const { loaded, command, by } = turn
  const own = loaded.policy.actions[command.do]
  const builtIn = commands[command.do]
  if (!known(loaded, by))
    return refusal(loaded, 'unknown', { message: `This policy knows nobody called "${by.party}".` })
  if (!builtIn && (!own || own.builtIn))
    return refusal(loaded, 'unknown', { message: `There is no action "${command.do}".` })
  const keys = [...(builtIn?.keys ?? ['lines']), 'contents', ...(own ? ['answers'] : [])]
  const strange = Object.keys(command.with ?? {}).find((key) => !keys.includes(key))
  if (strange)
    return invalidCall(turn, `"${command.do}" does not take "${strange}"; it takes ${keys.join(', ')}.`)
  if (command.do === 'open') return turn.state ? invalidCall(turn, 'This case is open already.') : undefined
  if (!turn.state) return invalidCall(turn, 'There is no case yet: it begins with "open".')
  if (!may(loaded, by, command.do)) {
    const message = `"${command.do}" is for ${whoMay(loaded, command.do).join(', ')} to do.`
    return refusal(loaded, 'not-permitted', { clause: own?.clause, message })
  }
  const overrules = may(loaded, by, 'overrule')
  return (
    standing(turn, ended(turn), overrules) ??
    standing(turn, shut(turn), overrules) ??
    standing(turn, guarded(turn), overrules)
  )
}

/** What can still be done after the end: contesting it, in every way the policy gives. */
const afterTheEnd = new Set([
  'request-review',
  'answer-review',
  'refer',
  'contest-sanction',
  'decide-contest',
  'decide-sanction',
  'record-facts',
])

function ended(turn: Turn): Refusal | undefined {
  const state = stateOf(turn)
  if (!hasEnded(state) || afterTheEnd.has(turn.command.do)) return undefined
  const survives = state.obligations.some(
    (each) =>
      each.does.includes(turn.command.do) &&
      (each.state === 'running' || each.state === 'late') &&
      each.doneAt === undefined,
  )
  if (survives) return undefined
  const clause = state.lines.find((line) => line.verdict?.outcome !== 'admitted')?.verdict?.clause
  const reopens = state.status === 'refused' && turn.command.do === 'decide'
  return refusal(turn.loaded, 'case-ended', {
    clause,
    message: `The case has ended: it is ${state.status}.`,
    overrulable: reopens,
  })
}

function shut(turn: Turn): Refusal | undefined {
  const { policy } = turn.loaded
  const name = stateOf(turn).suspensions.find((each) =>
    policy.suspensions[each]?.shuts.actions.includes(turn.command.do),
  )
  const declared = name ? policy.suspensions[name] : undefined
  if (!declared) return undefined
  return refusal(turn.loaded, 'suspended', {
    clause: declared.clause,
    message: `"${turn.command.do}" rests while "${name}" lasts.`,
    when: declared.while,
    scope: scopeOf(turn.loaded, stateOf(turn), turn.now, leadLine(stateOf(turn))),
  })
}

function guarded(turn: Turn): Refusal | undefined {
  const action = turn.loaded.policy.actions[turn.command.do]
  if (!action?.when) return undefined
  const scope = scopeOf(turn.loaded, stateOf(turn), turn.now, leadLine(stateOf(turn)))
  if (holds(turn.loaded, action.when, scope) === true) return undefined
  return refusal(turn.loaded, 'guarded', {
    clause: action.clause,
    message: `"${turn.command.do}" is not open yet.`,
    when: action.when,
    scope,
  })
}

/** Does it with the contents as given, sees which documents that sends, and does it again with what the policy fills in. */
function run(turn: Turn): Refusal | undefined {
  const before = { state: turn.state, events: turn.events.length, trace: turn.trace.length }
  const given = givenContents(turn)
  const no = handle(turn, given)
  if (no) return no
  const ask = turn.loaded.policy.actions[turn.command.do]?.ask ?? {}
  const all = stateOf(turn).lines.map((line) => line.id)
  const silent = untold(
    turn,
    turn.command.do,
    before.state ? askedOnCondition(turn, before.state, ask, all) : [],
  )
  if (silent) return silent
  const step = turn.command.do === 'do-step' ? [String(turn.command.with?.step)] : []
  const contents = contentsFor(turn, [turn.command.do, ...step], given)
  if ('refusal' in contents) return contents.refusal
  if (Object.keys(contents.facts).every((name) => name in given)) return undefined
  turn.events.length = before.events
  turn.trace.length = before.trace
  turn.unfollowed.length = 0
  turn.state = before.state
  return handle(turn, contents.facts)
}

function handle(turn: Turn, contents: Fields): Refusal | undefined {
  const builtIn = commands[turn.command.do]
  if (builtIn) return tellAsked(turn, builtIn.keys) ?? builtIn.handle(turn, contents)
  const own = turn.loaded.policy.actions[turn.command.do]
  return own ? perform(turn, contents, own) : undefined
}

/** What the policy asks besides with a built-in action that takes no answers of its own is noted first. */
function tellAsked(turn: Turn, keys: readonly string[]): Refusal | undefined {
  const ask = turn.loaded.policy.actions[turn.command.do]?.ask ?? {}
  if (keys.includes('answers') || Object.keys(ask).length === 0 || !turn.state) return undefined
  const told = answers(turn, ask, keys)
  if (!told.ok) return told.refusal
  const missing = unanswered(ask, told.value, [])
  const silent = untold(turn, turn.command.do, missing)
  if (silent) return silent
  record(turn, 'facts-recorded', { order: {}, customer: {}, seller: {}, facts: told.value.facts, lines: [] })
  return undefined
}
