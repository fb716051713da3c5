import type { Fields } from '../policy/expressions/types.ts'
import { commands } from './commands/index.ts'
import { perform } from './commands/perform.ts'
import { contentsFor, givenContents } from './documents.ts'
import { answers } from './inputs/answers.ts'
import { lineIds } from './inputs/lines.ts'
import { askedOnCondition, unanswered, untold } from './inputs/untold.ts'
import { named } from './named.ts'
import { back, mark, record, stateOf, type Turn } from './turn.ts'
import type { Refusal } from './types.ts'

/** Does a command with the contents as given, sees which documents that sends, and does it again with what the policy fills in. */
export function carryOut(turn: Turn): Refusal | undefined {
  const before = mark(turn)
  const given = givenContents(turn)
  if ('refusal' in given) return given.refusal
  const no = handle(turn, given.facts)
  if (no) return no
  const ask = named(turn.loaded.policy.actions, turn.command.do)?.ask ?? {}
  const all = stateOf(turn).lines.map((line) => line.id)
  const silent = untold(
    turn,
    turn.command.do,
    before.state ? askedOnCondition(turn, before.state, ask, all) : [],
  )
  if (silent) return silent
  const { step } = turn.command.with ?? {}
  const actions = [
    turn.command.do,
    ...(turn.command.do === 'do-step' && typeof step === 'string' ? [step] : []),
  ]
  const contents = contentsFor(turn, actions, given.facts)
  if ('refusal' in contents) return contents.refusal
  if (Object.keys(contents.facts).every((name) => Object.hasOwn(given.facts, name))) return undefined
  back(turn, before)
  return handle(turn, contents.facts)
}

function handle(turn: Turn, contents: Fields): Refusal | undefined {
  const builtIn = named(commands, turn.command.do)
  if (builtIn) return tellAsked(turn, builtIn.keys) ?? builtIn.handle(turn, contents)
  const own = named(turn.loaded.policy.actions, turn.command.do)
  return own ? perform(turn, contents, own) : undefined
}

/** What the policy asks besides with a built-in action that takes no answers of its own is noted first. */
function tellAsked(turn: Turn, keys: readonly string[]): Refusal | undefined {
  const ask = named(turn.loaded.policy.actions, turn.command.do)?.ask ?? {}
  if (keys.includes('answers') || Object.keys(ask).length === 0 || !turn.state) return undefined
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const told = answers(turn, { fields: ask, about: 'case', lines: ids.value, reserved: keys })
  if (!told.ok) return told.refusal
  const silent = untold(turn, turn.command.do, unanswered(ask, told.value, ids.value))
  if (silent) return silent
  record(turn, 'performed', { action: turn.command.do, ...told.value })
  return undefined
}
