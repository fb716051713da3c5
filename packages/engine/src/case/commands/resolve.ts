import { invalid, text } from '../inputs/read.ts'
import { refusal } from '../refusals.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import { unfinished } from '../unfinished.ts'

/** The matter is solved, without a remedy or after it: by advice, on the phone, at first contact. */
export function resolve(turn: Turn): Refusal | undefined {
  const how = text(turn, 'how')
  if (!how.ok) return how.refusal
  const first = turn.command.with?.['first-contact'] ?? false
  if (typeof first !== 'boolean')
    return invalid(turn, '"first-contact" must be true or false.', {
      id: 'not-a',
      at: 'first-contact',
      type: 'boolean',
    }).refusal
  const open = unfinished(turn)
  if (open) return open
  const { status, kind, level } = stateOf(turn)
  if (status === 'resolved' || status === 'under-review')
    return refusal(turn.loaded, 'not-now', {
      clause: turn.loaded.policy.requests[kind]?.clause,
      message: `The case is ${status}.`,
      facts: [{ name: 'case.status', value: status }],
    })
  record(turn, 'resolved', { how: how.value ?? 'advice', firstContact: first && level === 1 })
  moveTo(turn, 'resolved')
  return undefined
}
