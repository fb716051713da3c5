import { expect, test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { worldForTests } from '../harness/world.ts'

/** What is typed where a number is asked stays as it was typed, and what is wrong with it is said at the field. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})

test('a number that cannot be read, or cannot be, is left as it is and told', async () => {
  await world.shop.put('/orders/F-1', crabs('F-1', '2026-09-15T07:10:00+02:00'))
  const buyer = await world.portal()
  const { words } = buyer
  await buyer.findsOrder('F-1', 'brasserie@example.com')
  await buyer.saysWhatIsWrong('Il manque du poids')
  await buyer.chooses('Tourteaux')
  const weight = buyer.page.getByRole('textbox', { name: /^Poids relevé/ })
  expect(await weight.getAttribute('inputmode')).toBe('decimal')
  const said = () =>
    weight.evaluate(
      (field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    )
  for (const [typed, wrong] of [
    ['-3', /Il faut au moins/],
    ['1e5', words('request.wrong-number')],
    ['12 kilos', words('request.wrong-number')],
  ] as const) {
    await weight.fill(typed)
    await buyer.sees(wrong)
    expect(await weight.inputValue()).toBe(typed)
    expect(await said()).toMatch(wrong)
    expect(await weight.getAttribute('aria-invalid')).toBe('true')
  }
  for (const typed of ['18,2', '١٨٫٢', '18.2']) {
    await weight.fill(typed)
    await weight.blur()
    await weight.and(buyer.page.locator(':not([aria-invalid=true])')).waitFor()
    expect(await weight.inputValue()).toBe(typed)
  }
  await buyer.page.reload()
  await expect.poll(() => weight.inputValue()).toBe('18,2')
})
