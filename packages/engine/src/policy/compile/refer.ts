import { suggest } from '../expressions/did-you-mean.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context, Place } from './context.ts'
import type { NameKind } from './names.ts'
import { listOf, whenGiven } from './present.ts'
import { builtInActions } from './words.ts'

const nouns: Record<NameKind, [one: string, several: string]> = {
  clause: ['clause', 'clauses'],
  calendar: ['calendar', 'calendars'],
  team: ['team', 'teams'],
  party: ['team or party', 'teams and parties'],
  payer: ['payer', 'payers'],
  person: ['team, role or party', 'teams, roles and parties'],
  opener: ['team, role or party', 'teams, roles and parties'],
  kind: ['kind of request', 'kinds of request'],
  remedy: ['remedy', 'remedies'],
  obligation: ['obligation', 'obligations'],
  step: ['step of a remedy', 'steps'],
  event: ['event', 'events'],
  action: ['action', 'actions'],
  duty: ['action or step', 'actions and steps'],
  status: ['status', 'statuses'],
  pause: ['status or suspension', 'statuses and suspensions'],
  channel: ['channel', 'channels'],
  suspension: ['suspension', 'suspensions'],
  message: ['message', 'messages'],
  document: ['document', 'documents'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  failure: ['failure', 'failures'],
  window: ['window', 'windows'],
  body: ['outside body', 'outside bodies'],
  right: ['action or right', 'actions and rights'],
  cost: ['cost', 'costs'],
}

/** A name that must exist. */
export function refer(context: Context, kind: NameKind, name: string, place: Path | Place): string {
  const known = context.names[kind]
  if (!setOf(known).has(name)) {
    const [one, several] = nouns[kind]
    const help = () => otherForm(kind, name) ?? suggest(name, known, several)
    context.report(place, 'unknown-name', `There is no ${one} "${name}".`, help)
  }
  return name
}

/** A name that must exist, where one is given. */
export function referMaybe(
  context: Context,
  kind: NameKind,
  name: string | undefined,
  at: Path,
): string | undefined {
  return whenGiven(name, (given) => refer(context, kind, given, at))
}

/** One name or several, all of which must exist. */
export function referAll(
  context: Context,
  kind: NameKind,
  names: string | readonly string[] | undefined,
  at: Path,
): string[] {
  const several = Array.isArray(names)
  return listOf(names).map((name, index) => refer(context, kind, name, several ? [...at, index] : at))
}

function otherForm(kind: NameKind, name: string): string | undefined {
  if (kind === 'event' && Object.hasOwn(builtInActions, name)) {
    return `"${name}" is an action; the event that it makes is "${builtInActions[name]}".`
  }
  if (kind !== 'action' && kind !== 'duty') return undefined
  const action = Object.entries(builtInActions).find(([, event]) => event === name)?.[0]
  return action && `"${name}" is an event; the action that makes it is "${action}".`
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function setOf(names: readonly string[]): ReadonlySet<string> {
  const known = sets.get(names) ?? new Set(names)
  sets.set(names, known)
  return known
}
