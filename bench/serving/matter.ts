/** What is done with each matter: a claim that is made, given to somebody, and granted. */
import type { CommandCall } from '../../packages/server/src/commands/types.ts'
import { claimedAt, organisation, type Shop } from './shop.ts'

const claim = {
  kind: 'quality',
  lines: [{ id: '1', affected: 4 }],
  description: 'Four kilos smell of ammonia, the flesh is soft',
  evidence: [
    { kind: 'product', media: 'photo' },
    { kind: 'health-label', media: 'photo' },
  ],
}

const base = { organisation, at: claimedAt }

/** The commands of one matter, in order; the later ones need the case that the first one makes. */
export const commandsOf = (matter: Shop['matters'][number]): ((caseId: string) => CommandCall)[] => [
  () => ({
    ...base,
    do: 'open',
    by: { party: 'customer', id: matter.customerId },
    opening: matter,
    with: claim,
  }),
  (caseId) => ({ ...base, caseId, do: 'assign', by: { party: 'support' }, with: { to: 'Ada Martin' } }),
  (caseId) => ({
    ...{ ...base, caseId, do: 'decide', by: { party: 'support' } },
    with: {
      outcome: 'approve',
      remedy: 'credit-note',
      disposal: 'keep',
      reason: 'The photographs show it plainly',
    },
  }),
]
