/** What a posted message or note has in common: files, idempotency, its problems. */
import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import { claimFiles } from '../../evidence/claim.ts'
import type { Principal } from '../access/principal.ts'
import { idempotencyKey } from '../cases/call.ts'
import { ProblemError } from '../problem.ts'

/** The key under which a posting is kept, and what tells it from another. Without a key of the caller's every posting is its own. */
export function onceOf(
  principal: Principal,
  kind: 'message' | 'note',
  given: string | undefined,
  request: unknown,
): { key: string; fingerprint: string } {
  const key = idempotencyKey(principal, given).idempotencyKey ?? uuidv7()
  return { key: `${kind}:${key}`, fingerprint: hash('sha256', JSON.stringify(request)) }
}

/** Makes the files of a posting part of the case, for those who see it. Throws the problem of files that cannot be used. */
export async function claimFor(
  client: PoolClient,
  principal: Principal,
  caseId: string,
  fileIds: readonly string[],
  { at, shownTo }: { at: Date; shownTo: ('customer' | 'seller')[] },
): Promise<string[]> {
  if (fileIds.length === 0) return []
  const claim = await claimFiles(client, principal.organisation, principal, caseId, fileIds, { at, shownTo })
  if (claim.ok) return claim.files.map(({ fileId }) => fileId)
  throw new ProblemError({
    type: 'files-not-usable',
    title: 'Some of the files cannot be used.',
    status: 422,
    detail: claim.problems.map(({ message }) => message).join(' '),
    errors: claim.problems.map(({ fileId, message }) => ({ at: `body.files ${fileId}`, message })),
  })
}

export const keyReused = () =>
  new ProblemError({
    type: 'key-reused',
    title: 'This Idempotency-Key stands for another request.',
    status: 422,
    detail: 'Use a new key for every new request; the same key only to send the very same request again.',
  })
