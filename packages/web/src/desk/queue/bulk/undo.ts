import type { QueuedCase } from '@redress/server/api'
import type { BulkCommand } from './run-bulk.ts'

/** What puts a case back to whom it was with before; undefined where nothing of it was changed. */
export function undoOf(before: QueuedCase, { with: given }: BulkCommand): BulkCommand | undefined {
  const handler = given.to === undefined || given.to === before.handler ? undefined : before.handler
  const nobody = given.to !== undefined && before.handler === undefined
  const team = given.team === undefined || given.team === before.team ? undefined : before.team
  if (handler === undefined && team === undefined && !nobody) return undefined
  return {
    do: 'assign',
    with: { ...(nobody ? { nobody: true } : handler ? { to: handler } : {}), ...(team ? { team } : {}) },
  }
}
