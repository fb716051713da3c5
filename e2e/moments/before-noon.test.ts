import { expect, test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { photoFile } from '../harness/pictures.ts'
import { worldForTests } from '../harness/world.ts'

/** Noon is noon: what is pressed at 11:59:30 and arrives at 12:00 is late, and the page says so with the clause. */
const world = await worldForTests({
  ...{ at: '2026-09-15T11:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})

test('a claim of 11:59:30 that arrives at noon is refused with its clause, and with the ways to contest', async () => {
  await world.shop.put('/orders/F-1', crabs('F-1', '2026-09-15T07:10:00+02:00'))
  const buyer = await world.portal()
  await buyer.findsOrder('F-1', 'brasserie@example.com')
  await buyer.saysWhatIsWrong('Il manque du poids')
  await buyer.chooses('Tourteaux')
  await buyer.fills('Poids relevé sur votre balance (kg)', '18,2')
  await buyer.describes('Il manque presque deux kilos dans la seconde caisse.')
  for (const piece of ['Le produit', "L'étiquette sanitaire", 'La balance, poids affiché'])
    await buyer.shows(`${piece}, Tourteaux`, await photoFile(piece))
  await buyer.checks()

  await world.goTo('2026-09-15T11:59:30+02:00')
  await buyer.sees(buyer.words('judging.admitted'), buyer.verdict)
  await buyer.sees(/00:\d\d|\b\d\d?\s?s/, buyer.verdict)
  const held = Promise.withResolvers<void>()
  const waits = Promise.withResolvers<void>()
  await buyer.page.route('**/api/v1/cases', async (route) => {
    waits.resolve()
    await held.promise
    await route.continue()
  })
  await buyer.press('request.send')
  await waits.promise
  await buyer.sees(buyer.words('request.sending'))
  await world.goTo('2026-09-15T12:00:00+02:00')
  held.resolve()

  const number = await buyer.wasSent()
  await buyer.sees(buyer.words('request.refused'))
  await buyer.sees(/À midi pile \(12 h 00\), il est trop tard/)
  await buyer.sees(buyer.words('request.contest'))
  await buyer.page.getByRole('link', { name: 'Second examen' }).waitFor()
  const { body } = await world.shop.get(`/cases/${number}`)
  expect(body).toMatchObject({ status: 'refused', lines: [{ verdict: { clause: 'claim-deadline' } }] })
})

test('after noon the page says before anything is sent that it is not admitted, and lets one send it all the same', async () => {
  await world.goTo('2026-09-16T11:30:00+02:00')
  await world.shop.put('/orders/F-2', crabs('F-2', '2026-09-16T07:10:00+02:00'))
  const buyer = await world.portal()
  await buyer.findsOrder('F-2', 'brasserie@example.com')
  await buyer.saysWhatIsWrong("La qualité n'est pas bonne")
  await buyer.chooses('Tourteaux')
  await buyer.fills(/^Quantité touchée/, '3')
  await buyer.describes('La moitié de la caisse sent mauvais depuis ce matin.')
  await buyer.sees(buyer.words('judging.admitted'), buyer.verdict)
  await world.goTo('2026-09-16T12:00:00+02:00')
  await buyer.sees(buyer.words('judging.refused'), buyer.verdict)
  await buyer.sees(/À midi pile/, buyer.verdict)
  await buyer.checks()
  await buyer.sees(buyer.words('request.would-be-refused'))
  await buyer.sends({ anyway: true })
  await buyer.sees(buyer.words('request.refused'))
})
