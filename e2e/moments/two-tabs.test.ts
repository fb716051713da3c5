import { afterAll, expect, test } from 'vitest'
import { openLine } from '../harness/line.ts'
import { crabs } from '../harness/orders.ts'
import { largePhotoFile, photoFile } from '../harness/pictures.ts'
import { type Portal, portalOf } from '../harness/portal.ts'
import { worldForTests } from '../harness/world.ts'

/** One request in two tabs of one browser: it is one draft, with one set of photographs, and becomes one case. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})
const line = await openLine(world.origin)
afterAll(() => line.close())
const piece = 'Le produit, Tourteaux'

async function complainsOf(order: string) {
  await world.shop.put(`/orders/${order}`, crabs(order, '2026-09-15T07:10:00+02:00'))
  const first = await world.portal({ baseURL: line.origin })
  await first.findsOrder(order, 'brasserie@example.com')
  await first.saysWhatIsWrong("La qualité n'est pas bonne")
  return first
}

/** Another tab with the page that is open in the first. */
async function secondTab(first: Portal) {
  const second = portalOf({ ...first, page: await first.context.newPage() }, first.words, world)
  await second.opens(first.page.url())
  return second
}

const description = ({ page, words }: Portal) =>
  page.getByRole('textbox', { name: words('request.description') })
const quantity = ({ page }: Portal) => page.getByRole('textbox', { name: /^Quantité touchée/ })
const crab = ({ page }: Portal) => page.getByRole('checkbox', { name: 'Tourteaux' })
const place = ({ page }: Portal) => page.getByRole('region', { name: piece })

test('what is written in one tab stands in the other, and neither loses what the other wrote', async () => {
  const first = await complainsOf('F-1')
  const second = await secondTab(first)
  await first.chooses('Tourteaux')
  await first.describes('La moitié de la caisse sent mauvais.')
  await expect.poll(() => description(second).inputValue()).toBe('La moitié de la caisse sent mauvais.')
  await quantity(second).fill('3')
  await expect.poll(() => quantity(first).inputValue()).toBe('3')

  await first.page.reload()
  await expect.poll(() => description(first).inputValue()).toBe('La moitié de la caisse sent mauvais.')
  expect(await quantity(first).inputValue()).toBe('3')
  expect(await crab(first).isChecked()).toBe(true)
})

test('what is being typed is not overwritten by what the other tab changes meanwhile', async () => {
  const first = await complainsOf('F-2')
  await first.chooses('Tourteaux')
  const second = await secondTab(first)
  await crab(second).waitFor()
  const told = 'Trois caisses sur quatre sont abîmées, et la glace a fondu.'
  const typing = description(first).pressSequentially(told, { delay: 30 })
  for (const amount of ['1', '12', '12,5']) {
    await quantity(second).fill(amount)
    await second.page.waitForTimeout(400)
  }
  await typing
  expect(await description(first).inputValue()).toBe(told)
  await expect.poll(() => description(second).inputValue()).toBe(told)
  await expect.poll(() => quantity(first).inputValue()).toBe('12,5')
})

test('another kind of request that is chosen in one tab is the one of the other', async () => {
  const first = await complainsOf('F-3')
  const second = await secondTab(first)
  await first.page.getByRole('button', { name: /^1\. / }).click()
  await first.page.getByRole('button', { name: 'Il manque du poids' }).click()
  await second.heading('Il manque du poids')
  await first.heading('Il manque du poids')
  await second.page.waitForTimeout(300)
  expect(new URL(second.page.url()).search).toBe(new URL(first.page.url()).search)
})

test('a photograph of one tab is one of the other, is sent once, and goes on there when the first is closed', async () => {
  const first = await complainsOf('F-4')
  await first.chooses('Tourteaux')
  const second = await secondTab(first)
  await crab(second).waitFor()
  const begun: string[] = []
  first.context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/uploads')) begun.push(request.url())
  })
  line.slow(100_000)
  await first.shows(piece, await largePhotoFile('caisse', 1_000_000), { arrives: false })
  const bar = place(second).getByRole('progressbar')
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(10)
  expect(begun).toHaveLength(1)
  await first.page.close()
  line.mend()
  await second.arrived(place(second))
  expect(begun).toHaveLength(1)
})

test('what both tabs send is one case, with the photographs, and both say that it was sent', async () => {
  const first = await complainsOf('F-5')
  await first.chooses('Tourteaux')
  const second = await secondTab(first)
  await crab(second).waitFor()
  await quantity(first).fill('3')
  await first.describes('La moitié de la caisse sent mauvais.')
  for (const each of ['Le produit', "L'étiquette sanitaire"])
    await first.shows(`${each}, Tourteaux`, await photoFile(each))
  await second.arrived(place(second))
  const posted: string[] = []
  first.context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/cases'))
      posted.push(request.headers()['idempotency-key'] ?? '')
  })
  await Promise.all([first.checks(), second.checks()])
  // Whoever is slower may find that the other has sent it: then the button is gone.
  await Promise.all(
    [first, second].map(({ page, words }) =>
      page
        .getByRole('button', { name: words('request.send'), exact: true })
        .click({ timeout: 5000 })
        .catch(() => {}),
    ),
  )
  const numbers = await Promise.all([first.wasSent(), second.wasSent()])
  expect(numbers[0]).toBe(numbers[1])
  expect(new Set(posted).size).toBe(1)
  const { items } = (await world.shop.get('/cases?order=F-5')).body
  expect(items).toHaveLength(1)
  const { body } = await world.shop.get(`/cases/${numbers[0]}`)
  expect(body.evidence).toHaveLength(2)
  expect(await first.keptDrafts()).not.toContain('La moitié')
})

test('a form that is open in one tab gives way when the request is sent from the other', async () => {
  const first = await complainsOf('F-6')
  await first.chooses('Tourteaux')
  await quantity(first).fill('3')
  await first.describes('La moitié de la caisse sent mauvais.')
  const second = await secondTab(first)
  await description(second).waitFor()
  await first.context.setOffline(true)
  await first.checks()
  await first.press('request.send')
  await second.sees(second.words('request.waits-offline'))
  await description(second).waitFor({ state: 'detached' })
  await first.context.setOffline(false)
  expect(await second.wasSent()).toBe(await first.wasSent())
  expect((await world.shop.get('/cases?order=F-6')).body.items).toHaveLength(1)
})
