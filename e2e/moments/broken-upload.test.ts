import type { Request } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openLine } from '../harness/line.ts'
import { crabs } from '../harness/orders.ts'
import { largePhotoFile } from '../harness/pictures.ts'
import { worldForTests } from '../harness/world.ts'

/** A photograph of four megabytes over a thin line that breaks in the middle. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})
const line = await openLine(world.origin)
afterAll(() => line.close())
const piece = 'Le produit, Tourteaux'

async function complainsOf(order: string) {
  await world.shop.put(`/orders/${order}`, crabs(order, '2026-09-15T07:10:00+02:00'))
  const buyer = await world.portal({ baseURL: line.origin })
  await buyer.findsOrder(order, 'brasserie@example.com')
  await buyer.saysWhatIsWrong("La qualité n'est pas bonne")
  await buyer.chooses('Tourteaux')
  return buyer
}

test('an upload that is broken off goes on where it was, by itself', async () => {
  const buyer = await complainsOf('F-1')
  const begun: number[] = []
  buyer.page.on('request', (request: Request) => {
    if (request.method() === 'PATCH') begun.push(Number(request.headers()['upload-offset']))
  })
  line.slow(400_000)
  const before = line.passed()
  const photo = await largePhotoFile('caisse', 4_000_000)
  await buyer.shows(piece, photo, { arrives: false })
  const place = buyer.page.getByRole('region', { name: piece })
  const bar = place.getByRole('progressbar', { name: buyer.words('upload.progress', { name: photo.name }) })
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(20)
  await expect.poll(() => line.passed() - before).toBeGreaterThan(1_000_000)

  line.cut()
  await buyer.context.setOffline(true)
  await buyer.sees(buyer.words('upload.offline', { percent: '' }).slice(0, 20), place)
  expect(begun).toEqual([0])
  line.mend()
  await buyer.context.setOffline(false)
  await buyer.arrived(place)
  expect(begun.at(-1)).toBeGreaterThan(0)
})

test('a photograph that was being sent when the page was closed is there when it is opened again, and arrives', async () => {
  const buyer = await complainsOf('F-2')
  line.slow(50_000)
  await buyer.shows(piece, await largePhotoFile('bac', 1_000_000), { arrives: false })
  const place = buyer.page.getByRole('region', { name: piece })
  const bar = place.getByRole('progressbar')
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  line.cut()
  line.mend()
  await buyer.page.reload()
  await place.getByText('bac.png').waitFor()
  await buyer.arrived(place)
})
