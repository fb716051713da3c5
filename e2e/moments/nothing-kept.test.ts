import { expect, test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { photoFile } from '../harness/pictures.ts'
import { worldForTests } from '../harness/world.ts'

/** A browser that is told to keep nothing refuses whatever keeps something; the request is written and sent all the same. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})

test('a request with photographs, from the code to its number', async () => {
  await world.shop.put('/orders/F-1', crabs('F-1', '2026-09-15T07:10:00+02:00'))
  const buyer = await world.portal()
  await buyer.context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'BroadcastChannel'])
      Object.defineProperty(window, name, { get: refuse })
    IDBFactory.prototype.open = refuse
    LockManager.prototype.request = () => Promise.reject(new DOMException('No locks.', 'SecurityError'))
  })
  await buyer.findsOrder('F-1', 'brasserie@example.com')
  await buyer.saysWhatIsWrong("La qualité n'est pas bonne")
  await buyer.chooses('Tourteaux')
  await buyer.fills(/^Quantité touchée/, '3')
  await buyer.describes('La moitié de la caisse sent mauvais depuis ce matin.')
  await buyer.shows('Le produit, Tourteaux', await photoFile('Le produit'))
  await buyer.checks()
  const number = await buyer.sends()
  expect((await world.shop.get(`/cases/${number}`)).body.evidence).toHaveLength(1)
})
