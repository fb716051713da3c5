import { expect, test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { worldForTests } from '../harness/world.ts'

/** A message can have 20,000 characters: one with more stays as it was written, and says so. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})

test('a message of 20,001 characters is not cut, not sent, and told; one of 20,000 goes', async () => {
  await world.shop.put('/orders/F-1', crabs('F-1', '2026-09-15T07:10:00+02:00'))
  const { body } = await world.customer('brasserie').open({
    ...{ order: 'F-1', kind: 'quality', lines: [{ id: '1', affected: '3' }] },
    description: 'La moitié de la caisse sent mauvais depuis ce matin.',
  })
  const buyer = await world.portal()
  const { words } = buyer
  await buyer.findsOrder('F-1', 'brasserie@example.com')
  await buyer.opensCase(body.number)
  const field = buyer.page.getByRole('textbox', { name: words('case.talk.write') })
  const send = buyer
    .section('case.talk.title-customer')
    .getByRole('button', { name: words('case.talk.send') })
  const sent = async () => {
    const { items } = (await world.shop.get(`/cases/${body.number}/messages?limit=100`)).body
    return items.filter(({ author }: { author: string }) => author === 'customer').length
  }
  await field.fill('a'.repeat(20_001))
  await buyer.sees(words('request.wrong-long', { most: 20_000, has: 20_001 }))
  expect((await field.inputValue()).length).toBe(20_001)
  await send.click()
  await field.press('Control+Enter')
  expect((await field.inputValue()).length).toBe(20_001)
  expect(await sent()).toBe(0)

  await field.fill('a'.repeat(20_000))
  await send.click()
  await expect.poll(() => field.inputValue()).toBe('')
  await expect.poll(sent).toBe(1)
})
