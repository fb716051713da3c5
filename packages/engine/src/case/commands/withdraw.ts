import { text } from '../inputs.ts'
import { moveTo } from '../settle.ts'
import { record, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** The customer takes the request back. */
export function withdraw(turn: Turn): Refusal | undefined {
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  record(turn, 'withdrawn', { how: 'withdrawn', ...(reason.value ? { reason: reason.value } : {}) })
  moveTo(turn, 'withdrawn')
  return undefined
}
