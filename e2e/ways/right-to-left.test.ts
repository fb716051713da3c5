import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pouf } from '../harness/orders.ts'
import { phone, worldForTests } from '../harness/world.ts'

/** In Arabic everything begins at the right; numbers stay as they are read. */
const world = await worldForTests({
  ...{ at: '2026-05-05T10:00:00+01:00', pack: 'marketplace-disputes' },
  ...{ language: 'ar', zone: 'Africa/Casablanca' },
})

/** Whether the first stands to the right of the second. */
async function rightOf(page: Page, first: string, second: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [first, second].map((role) => page.locator(role).first().boundingBox()),
  )
  if (!one || !other) throw new Error(`${first} or ${second} is not to be seen.`)
  return one.x > other.x
}
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.each([
  ['a screen', {}],
  ['a phone', phone],
] as const)('the portal on %s', async (name, device) => {
  const order = name === 'a phone' ? 'M-2' : 'M-1'
  await world.shop.put(`/orders/${order}`, pouf(order))
  const { body } = await world.customer('c-1').open({
    ...{ order, kind: 'dispute-with-seller' },
    description: 'انفكت خياطة البوف بعد يومين.',
  })
  const customer = await world.portal(device)
  await customer.findsOrder(order, 'amina@example.com')
  expect(await customer.page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await tooWide(customer.page)).toBe(0)
  await customer.opensCase(body.number)
  expect(await tooWide(customer.page)).toBe(0)
  const number = customer.page.getByText(body.number, { exact: true }).first()
  expect(await number.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
  const box = await customer.page.getByRole('heading', { level: 1 }).boundingBox()
  const middle = (customer.page.viewportSize()?.width ?? 0) / 2
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(middle)
})

test('the desk: the pages at the right, the next step at the left', async () => {
  const desk = await world.desk(await world.colleague('Salma Idrissi', 'customer-service'), {
    viewport: { width: 1440, height: 900 },
  })
  const { items } = (await world.shop.get('/cases')).body
  await desk.opensCase(items[0].number)
  expect(await rightOf(desk.page, 'nav', 'main')).toBe(true)
  const [facts, next] = await Promise.all(
    ['case.facts', 'case.next'].map((key) =>
      desk.page.getByRole('region', { name: desk.words(key), exact: true }).boundingBox(),
    ),
  )
  expect(facts?.x).toBeGreaterThan(next?.x ?? Number.POSITIVE_INFINITY)
  expect(await tooWide(desk.page)).toBe(0)
})
