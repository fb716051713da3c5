import type { Fields } from '../../policy/expressions/types.ts'
import { record, type Turn } from '../turn.ts'

/** Tells the customer that we have it; what must stand in that letter is the policy's to say. */
export function acknowledge(turn: Turn, contents: Fields): undefined {
  record(turn, 'acknowledged', { facts: contents })
}
