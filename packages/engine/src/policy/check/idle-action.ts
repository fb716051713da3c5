import type { Policy } from '../model.ts'
import { consequencesOf } from '../reading/consequences.ts'
import { eventsUsed } from '../reading/events-used.ts'
import type { Check } from '../reading/finding.ts'

/** An action of the policy's own that changes nothing: nothing is owed, asked or sent with it, and nothing waits for it. */
export const idleAction: Check = (policy) => {
  const used = actionsUsed(policy)
  return Object.entries(policy.actions)
    .filter(([name, { builtIn }]) => !builtIn && !used.has(name))
    .filter(([, { ask, status, then: follows }]) => {
      return Object.keys(ask).length === 0 && status === undefined && follows.length === 0
    })
    .map(([name]) => ({
      id: 'idle-action',
      severity: 'warning',
      at: `actions.${name}`,
      message: `The action "${name}" does nothing: nothing waits for it, and nothing is asked, sent or done with it.`,
      help: 'Let an obligation have it under "does", wait for its event, give it "ask", "status" or "then", or take it out.',
    }))
}

function actionsUsed(policy: Policy): Set<string> {
  return new Set([
    ...eventsUsed(policy),
    ...Object.values(policy.obligations).flatMap(({ does }) => does),
    ...Object.values(policy.documents).map((document) => document.with),
    ...consequencesOf(policy).flatMap(({ consequence }) =>
      consequence.do === 'perform' ? [consequence.action] : [],
    ),
  ])
}
