/** A claim for which the picture of the label is missing: it has been reminded of, and is due at 14:00. */
import { pino } from 'pino'
import { setClock } from '../../packages/server/src/clock.ts'
import { createBus } from '../../packages/server/src/commands/bus.ts'
import { createDeadlines } from '../../packages/server/src/deadlines/runner.ts'
import { recordEffects } from '../../packages/server/src/effects/record-effects.ts'
import { createPolicies } from '../../packages/server/src/policies/create-policies.ts'
import type { Store } from '../../packages/server/src/store/store.ts'

export const dueAt = Date.parse('2026-03-03T14:00:00+01:00')

/** Opens it for the only customer of an organisation, and gives its id. */
export async function incompleteClaim(store: Store, organisation: string): Promise<string> {
  const clock = setClock(Date.parse('2026-03-03T11:30:00+01:00'))
  const tools = { store, policies: createPolicies(store), clock, alsoWrite: [recordEffects] }
  const bus = createBus(tools)
  const opening = await store.transaction(organisation, async (_, client) => {
    await client.query(customer, [organisation])
    await client.query(order, [organisation])
    await client.query(line, [organisation])
    const { rows } = await client.query(
      'select customer_id as "customerId", order_id as "orderId" from orders where organisation = $1',
      [organisation],
    )
    return rows[0]
  })
  const result = await bus.execute({
    ...{ organisation, do: 'open', by: { party: 'customer' }, at: clock.now(), opening },
    with: {
      kind: 'quality',
      lines: [{ id: '1', affected: 4 }],
      description: 'Four kilos smell of ammonia, the flesh is soft',
      evidence: [{ kind: 'product', media: 'photo' }],
    },
  })
  await bus.close()
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result))
  clock.set(Date.parse('2026-03-03T13:45:00+01:00'))
  await createDeadlines({ ...tools, log: pino({ level: 'error' }), grace: 0 }).runDue()
  return result.caseId
}

const customer = `insert into customers (organisation, customer_id, external_id, kind, language, country)
  values ($1, gen_random_uuid(), 'C-1', 'business', 'fr', 'FR')`
const order = `insert into orders (organisation, order_id, external_id, number, customer_id, delivered_at)
  select $1, gen_random_uuid(), 'F-1', 'F-1', customer_id, '2026-03-03T07:10:00+01:00' from customers where organisation = $1`
const line = `insert into order_lines (organisation, order_id, line_id, position, title, quantity, unit, unit_price)
  select $1, order_id, '1', 1, 'Brown crab', 20, 'kg', 9.80 from orders where organisation = $1`
