import { expect, test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { photoFile } from '../harness/pictures.ts'
import { worldForTests } from '../harness/world.ts'

/** A photograph that was taken away is gone at once, and can be put back for a while, without being sent again. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})

test('a photograph is removed, put back, and sent with the request', async () => {
  await world.shop.put('/orders/F-1', crabs('F-1', '2026-09-15T07:10:00+02:00'))
  const buyer = await world.portal()
  const { page, words } = buyer
  await buyer.findsOrder('F-1', 'brasserie@example.com')
  await buyer.saysWhatIsWrong("La qualité n'est pas bonne")
  await buyer.chooses('Tourteaux')
  await buyer.fills(/^Quantité touchée/, '3')
  await buyer.describes('La moitié de la caisse sent mauvais depuis ce matin.')
  const photo = await photoFile('Le produit')
  await buyer.shows('Le produit, Tourteaux', photo)
  const place = page.getByRole('region', { name: 'Le produit, Tourteaux' })
  const sent: string[] = []
  page.on('request', (request) => {
    if (['POST', 'PATCH'].includes(request.method())) sent.push(request.url())
  })
  await place.getByRole('button', { name: words('upload.remove', { name: photo.name }) }).click()
  await place.getByText(photo.name).waitFor({ state: 'detached' })
  await buyer.sees(words('upload.removed', { name: photo.name }))
  await buyer.press('upload.undo')
  await buyer.arrived(place)
  await page.reload()
  await buyer.arrived(place)
  expect(sent).toEqual([])

  await buyer.checks()
  const number = await buyer.sends()
  expect((await world.shop.get(`/cases/${number}`)).body.evidence).toHaveLength(1)
})

test('the way to the policy says that it opens in a new tab', async () => {
  await world.shop.put('/orders/F-2', crabs('F-2', '2026-09-15T07:10:00+02:00'))
  const buyer = await world.portal()
  await buyer.findsOrder('F-2', 'brasserie@example.com')
  await buyer.saysWhatIsWrong("La qualité n'est pas bonne")
  const link = buyer.verdict.getByRole('link', { name: buyer.words('shell.policy') })
  await link.getByRole('img', { name: buyer.words('shell.new-tab') }).waitFor()
})
