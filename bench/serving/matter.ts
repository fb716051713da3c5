/**
 * What is done with each matter: a claim that support takes down at the telephone, gives to somebody, and grants. The same commands through the bus and
 * over HTTP, each with an idempotency key.
 */
import { referenceTo } from '../../packages/server/src/cases/references.ts'
import type { CommandCall } from '../../packages/server/src/commands/types.ts'
import { claimedAt, organisation, type Shop, staffId } from './shop.ts'

/** Whom the commands come from. */
export const party = 'support'

const claim = {
  kind: 'late-delivery',
  channel: 'phone',
  lines: [{ id: '1' }],
  description: 'It came six hours after the market had closed',
}
const decision = {
  outcome: 'approve',
  remedy: 'credit-note',
  disposal: 'keep',
  reason: "The carrier's list shows it plainly",
}

const base = { organisation, by: { party }, at: claimedAt }

/** The commands of one matter, in order; the later ones need the case that the first one makes. */
export const commandsOf = ({
  customerId,
  orderId,
}: Shop['matters'][number]): ((caseId: string) => CommandCall)[] => [
  () => ({
    ...{ ...base, do: 'open', opening: { policy: 'seafood-marketplace', customerId, orderId } },
    ...{ with: claim, idempotencyKey: `open ${orderId}` },
  }),
  (caseId) => ({
    ...{ ...base, caseId, do: 'assign', with: { to: referenceTo('staff', staffId) } },
    idempotencyKey: `assign ${orderId}`,
  }),
  (caseId) => ({ ...base, caseId, do: 'decide', with: decision, idempotencyKey: `decide ${orderId}` }),
]

/** The same as requests: path, body and idempotency key. */
export const requestsOf = ({
  number,
  orderId,
}: Shop['matters'][number]): ((caseId: string) => { path: string; body: object; key: string })[] => [
  () => ({ path: '/cases', body: { order: number, ...claim }, key: `open ${orderId}` }),
  (caseId) => ({
    path: `/cases/${caseId}/commands`,
    body: { do: 'assign', with: { to: staffId } },
    key: `assign ${orderId}`,
  }),
  (caseId) => ({
    path: `/cases/${caseId}/commands`,
    body: { do: 'decide', with: decision },
    key: `decide ${orderId}`,
  }),
]
