import { text } from '../inputs/read.ts'
import { refusal } from '../refusals.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Asks the seller on the customer's behalf. */
export function contactSeller(turn: Turn): Refusal | undefined {
  const message = text(turn, 'message')
  if (!message.ok) return message.refusal
  const none = noSeller(turn)
  if (none) return none
  record(turn, 'seller-contacted', message.value ? { message: message.value } : {})
  return undefined
}

/** The refusal where nobody can answer as the seller. */
export function noSeller(turn: Turn): Refusal | undefined {
  const { seller, kind } = stateOf(turn)
  if (seller) return undefined
  return refusal(turn.loaded, 'not-now', {
    clause: turn.loaded.policy.requests[kind]?.clause,
    message: 'No seller has a part in this case.',
    wouldChange: [{ fact: 'seller', is: undefined, needs: 'present' }],
  })
}
