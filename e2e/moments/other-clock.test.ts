import { test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { worldForTests } from '../harness/world.ts'

/** A reader whose clock shows another time than the policy's reads both, wherever a time is told. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/London' },
})

test('when it was received, what happened, and when a message came', async () => {
  await world.shop.put('/orders/F-1', crabs('F-1', '2026-09-15T07:10:00+02:00'))
  const { body } = await world.customer('brasserie').open({
    ...{ order: 'F-1', kind: 'quality', lines: [{ id: '1', affected: '3' }] },
    description: 'La moitié de la caisse sent mauvais depuis ce matin.',
  })
  const buyer = await world.portal()
  const { words } = buyer
  await buyer.findsOrder('F-1', 'brasserie@example.com')
  await buyer.opensCase(body.number)
  const beside = words('time.here', { at: '08:40' })
  await buyer.sees(new RegExp(`^${words('case.received', { at: '' })}[^·]*09:40 · ${beside}`))
  const article = buyer.page.getByRole('article').first()
  await article.locator('time', { hasText: beside }).waitFor()
  await buyer.page.getByRole('listitem').locator('time', { hasText: beside }).first().waitFor()
})
