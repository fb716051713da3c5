import { builtInActions } from '../compile/words.ts'
import type { Policy } from '../model.ts'
import { consequencesOf } from './consequences.ts'

/** The event that each action of the language makes. */
export const eventOf = builtInActions

/** What has to stand in the policy for an event to be made at all; events not named here always can be. */
const needs: Record<string, (policy: Policy) => boolean> = {
  'remedy-chosen': hasRemedies,
  'remedy-started': hasRemedies,
  'step-ready': hasRemedies,
  'step-done': hasRemedies,
  'proof-checked': (policy) => stepsOf(policy).some(({ proof }) => proof !== undefined),
  'cost-added': ({ costs }) => costs.length > 0,
  escalated: ({ escalation }) => (escalation?.levels.length ?? 0) > 1,
  'review-requested': ({ reviews }) => filled(reviews),
  'review-answered': ({ reviews }) => filled(reviews),
  referred: ({ outsideBodies }) => filled(outsideBodies),
  'sanction-proposed': sanctions,
  'sanction-decided': sanctions,
  'sanction-contested': ({ conduct }) => conduct?.contest !== undefined,
  'contest-decided': ({ conduct }) => conduct?.contest !== undefined,
  suspended: ({ suspensions }) => filled(suspensions),
  'suspension-lifted': ({ suspensions }) => filled(suspensions),
  redirected: ({ admission }) => admission.some(({ effect }) => effect === 'redirect'),
  'kind-changed': ({ requests }) => Object.values(requests).some(({ leadsTo }) => leadsTo.length > 0),
}

/** Whether anything in the policy can make the event: an action, a step, the engine itself. */
export function canHappen(policy: Policy, event: string): boolean {
  if (Object.hasOwn(policy.actions, event) && policy.actions[event]?.builtIn === false) {
    return canBeDone(policy, event)
  }
  if (stepsOf(policy).some(({ id }) => id === event)) return true
  const action = Object.keys(eventOf).find((name) => eventOf[name] === event)
  if (action !== undefined && policy.actions[action]?.by?.length === 0) return false
  return needs[event]?.(policy) ?? true
}

/** An action of the policy's own: somebody may do it, or something performs it. */
function canBeDone(policy: Policy, action: string): boolean {
  if (policy.actions[action]?.by?.length !== 0) return true
  return consequencesOf(policy).some(
    ({ consequence }) => consequence.do === 'perform' && consequence.action === action,
  )
}

export function stepsOf(policy: Policy) {
  return Object.values(policy.remedies).flatMap(({ steps }) => steps)
}

function hasRemedies({ remedies }: Policy): boolean {
  return filled(remedies)
}

function sanctions({ conduct }: Policy): boolean {
  return conduct !== undefined && filled(conduct.sanctions) && filled(conduct.failures)
}

function filled(record: object): boolean {
  return Object.keys(record).length > 0
}
