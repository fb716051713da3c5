/** One claim under the fishmonger's policy, for tests of what is done with cases as a whole. */
import type { World } from '../testing/world.ts'

const crab = { title: 'Brown crab', quantity: 20, unit: 'kg', unit_price: '9.80', facts: '{"live":true}' }
const delivered = { delivered_at: new Date('2026-03-03T07:10:00+01:00'), lines: [crab] }

export const said = 'Four kilos smell of ammonia, the flesh is soft'
/** When the world should begin, so that the claim is in time. */
export const inTime = '2026-03-03T11:00:00+01:00'

/** A customer with an order claims; gives the ids. */
export async function claimCrab(world: World, customer: Parameters<World['customer']>[0] = {}) {
  const customerId = await world.customer({ language: 'fr', ...customer })
  const orderId = await world.order(customerId, delivered)
  const result = await world.bus.execute({
    organisation: world.organisation,
    do: 'open',
    by: { party: 'customer' },
    at: world.clock.now(),
    with: {
      kind: 'quality',
      lines: [{ id: '1', affected: 4 }],
      description: said,
      evidence: [
        { kind: 'product', media: 'photo' },
        { kind: 'health-label', media: 'photo' },
      ],
    },
    opening: { customerId, orderId },
  })
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result))
  return { customerId, orderId, caseId: result.caseId }
}
