import type { LoadedPolicy } from '../policy/load.ts'
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

/** Whether an actor may do an action under this policy. */
export function may(loaded: LoadedPolicy, actor: Actor, action: string): boolean {
  if (actor.party === 'system') return true
  return isOneOf(loaded, actor, whoMay(loaded, action))
}

/** Whether an actor is meant by one of these words: roles, teams, parties, `staff`, `party`. */
export function isOneOf(loaded: LoadedPolicy, actor: Actor, words: readonly string[]): boolean {
  return words.some((word) => fits(loaded, actor, word))
}

/** The roles, teams and parties that may do an action. */
export function whoMay(loaded: LoadedPolicy, action: string): readonly string[] {
  return loaded.policy.actions[action]?.by ?? loaded.policy.rights[action] ?? defaults[action] ?? ['staff']
}

function fits({ policy }: LoadedPolicy, actor: Actor, word: string): boolean {
  const team = policy.teams[actor.party]
  if (word === 'staff') return team !== undefined
  if (word === 'party') return policy.parties[actor.party] !== undefined
  return word === actor.party || word === team?.role
}

/** Whether the actor is one of the policy's people, parties or the built-in ones. */
export function known({ policy }: LoadedPolicy, actor: Actor): boolean {
  return (
    ['customer', 'seller', 'carrier', 'system'].includes(actor.party) ||
    actor.party in policy.teams ||
    actor.party in policy.parties
  )
}
