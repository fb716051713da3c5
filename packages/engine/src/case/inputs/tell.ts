import type { Field } from '../../policy/model.ts'
import { fulfilledBy } from '../events.ts'
import { named } from '../named.ts'
import { fieldsOf } from '../requirements.ts'
import { isStaff, may, mayDo } from '../rights.ts'
import { stateOf, type Turn } from '../turn.ts'
import type { Malformed } from './wrong.ts'

/** Where an answer goes: with the request, the case, or one of its lines. */
export type Subject = 'request' | 'case' | 'line'

/**
 * Why somebody cannot tell the case this; undefined where they can. What a command asks, whoever may give it can tell. What an action or a step asks is
 * for those who may do it: a technician's finding is nobody else's. Other facts of the policy are for our own people to record.
 */
export function notTheirs(
  turn: Turn,
  name: string,
  subject: Subject,
  fields: Record<string, Field> = {},
): Malformed | undefined {
  if (turn.by.party === 'system' || Object.hasOwn(fields, name)) return undefined
  const { policy } = turn.loaded
  if (!policy.facts.some((each) => each.name === name && each.subject === subject)) return notAsked(name)
  const askers = askersOf(turn, name)
  if (askers.length > 0)
    return askers.some(({ theirs }) => theirs)
      ? undefined
      : [`"${name}" is for those to say who may do "${askers[0]?.what}".`, { id: 'not-theirs', at: name }]
  const asked = Object.values(policy.requests).some((request) => named(fieldsOf(request), name))
  return asked || isStaff(turn.loaded, turn.by)
    ? undefined
    : [`"${name}" is for our own people to record.`, { id: 'not-theirs', at: name }]
}

/** What the policy does not ask for in this place. */
export const notAsked = (name: string): Malformed => [
  `The policy does not ask for "${name}" here.`,
  { id: 'not-asked', at: name },
]

/** Whether somebody else has found an answer by now, with an action or a step that asks for it. */
export function isFoundByOthers(turn: Turn, name: string): boolean {
  const { happened } = stateOf(turn)
  const askers = askersOf(turn, name)
  return (
    !askers.some(({ theirs }) => theirs) &&
    askers.some(({ what }) => fulfilledBy(what).some((event) => named(happened, event)))
  )
}

/** The actions and steps that ask for something, and whether this actor may do them. */
function askersOf({ loaded, by }: Turn, name: string): { what: string; theirs: boolean }[] {
  const { actions, remedies } = loaded.policy
  const asks = (ask: Record<string, Field>) => named(ask, name) !== undefined
  return [
    ...Object.entries(actions)
      .filter(([, { ask }]) => asks(ask))
      .map(([what]) => ({ what, theirs: may(loaded, by, what) })),
    ...Object.values(remedies)
      .flatMap(({ steps }) => steps.filter(({ ask }) => asks(ask)))
      .map((step) => ({ what: step.id, theirs: mayDo(loaded, by, step.owes) })),
  ]
}
