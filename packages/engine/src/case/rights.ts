import type { LoadedPolicy } from '../policy/load.ts'
import { named } from './named.ts'
import type { Actor } from './types.ts'

/**
 * Who may do what, unless the policy's `rights` or the action's own `by` says otherwise. `staff` is every team; a word may also be a
 * role, a team or a party. The system, which acts by the policy's own rules, may do all of it.
 */
const defaults: Record<string, readonly string[]> = {
  open: ['customer', 'seller', 'staff'],
  'provide-information': ['customer', 'seller', 'staff'],
  'request-information': ['staff'],
  acknowledge: ['staff'],
  assign: ['staff'],
  investigate: ['staff'],
  'record-finding': ['staff', 'party'],
  decide: ['staff'],
  'choose-remedy': ['customer', 'staff'],
  'do-step': ['customer', 'seller', 'carrier', 'staff', 'party'],
  'check-proof': ['staff'],
  'add-cost': ['staff'],
  'move-deadline': ['manager'],
  escalate: ['staff'],
  'request-review': ['customer', 'seller', 'staff'],
  'answer-review': ['staff'],
  refer: ['customer', 'staff'],
  withdraw: ['customer', 'staff'],
  resolve: ['staff'],
  close: ['staff'],
  'change-kind': ['customer', 'staff'],
  'record-facts': ['staff'],
  'contact-seller': ['staff'],
  'answer-as-seller': ['seller', 'staff'],
  'decide-sanction': ['manager'],
  'contest-sanction': ['seller', 'staff'],
  'decide-contest': ['manager', 'board'],
  overrule: ['manager'],
}

/** What takes a person's judgement: no automation of ours does it. */
const forPersons = new Set(['check-proof', 'decide-sanction', 'decide-contest', 'overrule'])

/** Whether an actor may do an action under this policy. */
export function may(loaded: LoadedPolicy, actor: Actor, action: string): boolean {
  if (actor.party === 'system') return !forPersons.has(action)
  return isOneOf(loaded, actor, whoMay(loaded, action))
}

/** Whether an actor is meant by one of these words: roles, teams, parties, `staff`, `party`. */
export function isOneOf(loaded: LoadedPolicy, actor: Actor, words: readonly string[]): boolean {
  return words.some((word) => fits(loaded, actor, word))
}

/** The roles, teams and parties that may do an action. */
export function whoMay(loaded: LoadedPolicy, action: string): readonly string[] {
  const { actions, rights } = loaded.policy
  return named(actions, action)?.by ?? named(rights, action) ?? named(defaults, action) ?? ['staff']
}

/** Whoever owes a step; for the customer or somebody outside, any of our people too, who note that it was done; a manager for every team. */
export function mayDo(loaded: LoadedPolicy, by: Actor, owes: string): boolean {
  if (by.party === 'system' || by.party === owes) return true
  const team = named(loaded.policy.teams, by.party)
  return team !== undefined && (!named(loaded.policy.teams, owes) || team.role === 'manager')
}

/** Whether somebody is one of our own people: in a team of the policy, or the system. */
export function isStaff({ policy }: LoadedPolicy, { party }: Actor): boolean {
  return party === 'system' || named(policy.teams, party) !== undefined
}

/** Whether the actor is one of the policy's people, parties or the built-in ones. */
export function known({ policy }: LoadedPolicy, { party }: Actor): boolean {
  return (
    ['customer', 'seller', 'carrier', 'system'].includes(party) ||
    named(policy.teams, party) !== undefined ||
    named(policy.parties, party) !== undefined
  )
}

function fits({ policy }: LoadedPolicy, { party }: Actor, word: string): boolean {
  const team = named(policy.teams, party)
  if (word === 'staff') return team !== undefined
  if (word === 'party') return named(policy.parties, party) !== undefined
  return word === party || word === team?.role
}
