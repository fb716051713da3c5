import { expect, test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { photoFile } from '../harness/pictures.ts'
import type { Portal } from '../harness/portal.ts'
import { phone, worldForTests } from '../harness/world.ts'

/** The whole of it on a phone of 360 points, with a thumb: nothing stands beside the screen, and the camera is one tap away. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})
let buyer: Portal
let number = ''

/** How many points the page is wider than the screen. */
const tooWide = ({ page }: Pick<Portal, 'page'>) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a claim from the kitchen, with photographs from the camera', async () => {
  await world.shop.put('/orders/F-1', crabs('F-1', '2026-09-15T07:10:00+02:00'))
  buyer = await world.portal(phone)
  await buyer.opens('/')
  await buyer.heading(buyer.words('sign-in.title'))
  expect(await tooWide(buyer)).toBe(0)
  await buyer.findsOrder('F-1', 'brasserie@example.com')
  expect(await tooWide(buyer)).toBe(0)
  await buyer.follow('orders.wrong')
  await buyer.page.getByRole('button', { name: 'Il manque du poids' }).waitFor()
  expect(await tooWide(buyer)).toBe(0)
  await buyer.page.getByRole('button', { name: 'Il manque du poids' }).tap()
  await buyer.chooses('Tourteaux')
  await buyer.fills('Poids relevé sur votre balance (kg)', '18,2')
  for (const piece of ['Le produit', "L'étiquette sanitaire", 'La balance, poids affiché']) {
    const place = buyer.page.getByRole('region', { name: `${piece}, Tourteaux` })
    const [camera] = await Promise.all([
      buyer.page.waitForEvent('filechooser'),
      place
        .getByRole('button', { name: buyer.words('upload.take-photo-of', { what: `${piece}, Tourteaux` }) })
        .tap(),
    ])
    expect(await camera.element().getAttribute('capture')).toBe('environment')
    await camera.setFiles(await photoFile(piece))
    await buyer.arrived(place)
  }
  await buyer.describes('Il manque presque deux kilos dans la seconde caisse.')
  await buyer.sees(buyer.words('request.summary-complete', { count: 0 }))
  expect(await tooWide(buyer)).toBe(0)
  await buyer.checks()
  expect(await tooWide(buyer)).toBe(0)
  number = await buyer.sends()
  expect(await tooWide(buyer)).toBe(0)
})

test('it is followed, and written about, on the same phone', async () => {
  await buyer.follow('request.follow')
  await buyer.status('received')
  await buyer.fills(buyer.words('case.talk.write'), 'La caisse est encore là si vous voulez la voir.')
  await buyer.press('case.talk.send')
  await buyer.sees('La caisse est encore là si vous voulez la voir.')
  expect(await tooWide(buyer)).toBe(0)
})

test('the desk, too, fits a phone: the queue, a case, and a decision', async () => {
  const desk = await world.desk(await world.colleague('Inès Morel', 'support'), phone)
  await desk.opens('/desk')
  await desk.page.getByRole('link', { name: number }).waitFor()
  expect(await tooWide(desk)).toBe(0)
  await desk.page.getByRole('link', { name: number }).tap()
  await desk.page.getByRole('tab', { name: desk.words('case.next'), exact: true }).tap()
  expect(await tooWide(desk)).toBe(0)
  await desk.press('next.as-proposed')
  await desk.page.getByRole('heading', { name: desk.words('act.decide'), exact: true }).waitFor()
  expect(await tooWide(desk)).toBe(0)
  await desk.carriesOut(desk.words('act.decide'))
  await buyer.status('resolved')
})
