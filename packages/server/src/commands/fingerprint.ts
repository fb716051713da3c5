import { hash } from 'node:crypto'
import type { CommandCall } from './types.ts'

/** Tells whether two calls with one idempotency key ask for the same. */
export function fingerprintOf({
  caseId,
  do: action,
  with: told,
  overrule,
  opening,
  by,
}: CommandCall): string {
  return hash('sha256', JSON.stringify([caseId, action, told, overrule, opening, by.party, by.id]))
}
