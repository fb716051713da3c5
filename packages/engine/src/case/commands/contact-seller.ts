import { text } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Asks the seller on the customer's behalf. */
export function contactSeller(turn: Turn): Refusal | undefined {
  const message = text(turn, 'message')
  if (!message.ok) return message.refusal
  if (!stateOf(turn).seller)
    return refusal(turn.loaded, 'not-now', { message: 'No seller has a part in this case.' })
  record(turn, 'seller-contacted', message.value ? { message: message.value } : {})
  return undefined
}
