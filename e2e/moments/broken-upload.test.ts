import type { Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { largePhotoFile } from '../harness/pictures.ts'
import { worldForTests } from '../harness/world.ts'

/** A photograph of four megabytes over a thin line that breaks in the middle. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})

test('an upload that is broken off goes on where it was, by itself', async () => {
  await world.shop.put('/orders/F-1', crabs('F-1', '2026-09-15T07:10:00+02:00'))
  const buyer = await world.portal()
  await buyer.findsOrder('F-1', 'brasserie@example.com')
  await buyer.saysWhatIsWrong("La qualité n'est pas bonne")
  await buyer.chooses('Tourteaux')

  const parts: number[] = []
  buyer.page.on('request', (request: Request) => {
    if (request.method() === 'PATCH') parts.push(Number(request.headers()['upload-offset']))
  })
  const line = await buyer.context.newCDPSession(buyer.page)
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 300_000 }
  await line.send('Network.emulateNetworkConditions', slow)
  const photo = await largePhotoFile('caisse', 4_000_000)
  await buyer.shows('Le produit, Tourteaux', photo, { arrives: false })
  const place = buyer.page.getByRole('region', { name: 'Le produit, Tourteaux' })
  const bar = place.getByRole('progressbar', { name: buyer.words('upload.progress', { name: photo.name }) })
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(20)

  await line.send('Network.emulateNetworkConditions', { ...slow, offline: true })
  await buyer.context.setOffline(true)
  await buyer.sees(/gardé sur cet appareil/, place)
  await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
  await buyer.context.setOffline(false)
  await buyer.arrived(place)
  expect(parts[0]).toBe(0)
  expect(parts.at(-1)).toBeGreaterThan(0)
})

test('a photograph that was being sent when the page was closed is there when it is opened again, and arrives', async () => {
  await world.shop.put('/orders/F-2', crabs('F-2', '2026-09-15T07:20:00+02:00'))
  const buyer = await world.portal()
  await buyer.findsOrder('F-2', 'brasserie@example.com')
  await buyer.saysWhatIsWrong("La qualité n'est pas bonne")
  await buyer.chooses('Tourteaux')
  await buyer.page.route('**/api/v1/uploads/**', (route) => route.abort('connectionreset'))
  await buyer.shows('Le produit, Tourteaux', await largePhotoFile('bac', 300_000), { arrives: false })
  const place = buyer.page.getByRole('region', { name: 'Le produit, Tourteaux' })
  await place.getByText('bac.png').waitFor()
  await buyer.page.unroute('**/api/v1/uploads/**')
  await buyer.page.reload()
  await place.getByText('bac.png').waitFor()
  await buyer.arrived(place)
})
