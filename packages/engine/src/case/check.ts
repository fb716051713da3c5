import { commands } from './commands/index.ts'
import { hasEnded, isOpen, leadLine } from './duties.ts'
import { lineEntries } from './inputs/lines.ts'
import { lineItHoldsFor } from './line-it-holds-for.ts'
import { named } from './named.ts'
import { malformed, refusal } from './refusals.ts'
import { known, may, whoMay } from './rights.ts'
import { openRuns } from './runs/find.ts'
import { scopeOf } from './scope.ts'
import { standing, stateOf, type Turn } from './turn.ts'
import type { Refusal } from './types.ts'

/** What stands before every command: is it one, may this actor give it, is the case still open, is it shut or guarded by the policy. */
export function check(turn: Turn): Refusal | undefined {
  const strange = notACommand(turn)
  if (strange) return strange
  if (turn.command.do !== 'open' && !turn.state)
    return malformed(turn.loaded, ['There is no case yet: it begins with "open".', { id: 'out-of-turn' }])
  if (turn.command.do === 'open' && turn.state)
    return malformed(turn.loaded, ['This case is open already.', { id: 'out-of-turn' }])
  const theirs = notPermitted(turn)
  if (theirs || !turn.state) return theirs
  const overrules = may(turn.loaded, turn.by, 'overrule')
  return (
    standing(turn, ended(turn), overrules) ??
    standing(turn, shut(turn), overrules) ??
    standing(turn, guarded(turn), overrules)
  )
}

function notACommand({ loaded, command, by }: Turn): Refusal | undefined {
  const own = named(loaded.policy.actions, command.do)
  const builtIn = named(commands, command.do)
  if (!known(loaded, by))
    return refusal(loaded, 'unknown', { message: `This policy knows nobody called "${by.party}".` })
  if (!builtIn && (!own || own.builtIn))
    return refusal(loaded, 'unknown', { message: `There is no action "${command.do}".` })
  const keys = new Set([...(builtIn?.keys ?? []), ...(own ? ['answers', 'lines'] : []), 'contents'])
  const strange = Object.keys(command.with ?? {}).find((key) => !keys.has(key))
  if (strange === undefined) return undefined
  const message = `"${command.do}" does not take "${strange}"; it takes ${[...keys].join(', ')}.`
  return malformed(loaded, [message, { id: 'not-asked', at: strange }])
}

/** Who may open a case each kind of request says itself; what the policy says of the action besides must hold too. */
function notPermitted({ loaded, command, by }: Turn): Refusal | undefined {
  const { actions, rights } = loaded.policy
  const own = named(actions, command.do)
  const narrowed = own?.by !== undefined || named(rights, command.do) !== undefined
  if ((command.do === 'open' && !narrowed) || may(loaded, by, command.do)) return undefined
  const who = whoMay(loaded, command.do).join(', ')
  return refusal(loaded, 'not-permitted', {
    clause: own?.clause,
    message: `"${command.do}" is for ${who} to do.`,
    wouldChange: [{ fact: 'by', is: by.party, needs: `one of ${who}` }],
  })
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
  const { do: name } = turn.command
  if (!hasEnded(state) || afterTheEnd.has(name)) return undefined
  const owed = state.obligations.some((each) => each.survivesEnd && isOpen(each) && each.does.includes(name))
  const goesOn = (name === 'do-step' || name === 'check-proof') && openRuns(state).length > 0
  if (owed || goesOn) return undefined
  const verdict = state.lines.find((line) => line.verdict && line.verdict.outcome !== 'admitted')?.verdict
  const reopens = state.status === 'refused' && name === 'decide'
  return refusal(turn.loaded, 'case-ended', {
    clause: verdict?.clause,
    message: `The case has ended: it is ${state.status}.`,
    facts: [{ name: 'case.status', value: state.status }],
    overrulable: reopens,
  })
}

function shut(turn: Turn): Refusal | undefined {
  const { suspensions } = turn.loaded.policy
  const name = stateOf(turn).suspensions.find((each) =>
    named(suspensions, each)?.shuts.actions.includes(turn.command.do),
  )
  const declared = named(suspensions, name)
  if (!declared) return undefined
  return refusal(turn.loaded, 'suspended', {
    clause: declared.clause,
    message: `"${turn.command.do}" rests while "${name}" lasts.`,
    when: declared.while,
    scope: scopeOf(turn.loaded, stateOf(turn), turn.now, leadLine(stateOf(turn))),
  })
}

function guarded(turn: Turn): Refusal | undefined {
  const action = named(turn.loaded.policy.actions, turn.command.do)
  if (!action?.when) return undefined
  const lines = linesMeant(turn)
  const shut =
    lines.length > 0
      ? lines.find(
          (line) => lineItHoldsFor(turn.loaded, stateOf(turn), turn.now, action.when, line) === undefined,
        )
      : lineItHoldsFor(turn.loaded, stateOf(turn), turn.now, action.when) === undefined &&
        leadLine(stateOf(turn))
  if (!shut) return undefined
  const scope = scopeOf(turn.loaded, stateOf(turn), turn.now, shut)
  return refusal(turn.loaded, 'guarded', {
    clause: action.clause,
    message: `"${turn.command.do}" is not open yet.`,
    when: action.when,
    scope,
  })
}

/** The lines that a command names: an action's condition must hold for each. */
function linesMeant(turn: Turn): string[] {
  const entries = lineEntries(turn)
  return entries.ok ? entries.value.map(({ id }) => id) : []
}
