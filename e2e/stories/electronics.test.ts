import { beforeAll, expect, test } from 'vitest'
import { watch } from '../harness/orders.ts'
import type { Portal } from '../harness/portal.ts'
import { worldForTests } from '../harness/world.ts'

/** A watch that loses time: the return asked for, agreed to, posted, inspected at the reception, refunded. */
const world = await worldForTests({
  ...{ at: '2026-03-06T15:00:00+01:00', pack: 'electronics-rma' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})
let customer: Portal
let number = ''
beforeAll(async () => {
  await world.shop.put('/orders/E-7001', watch('E-7001'))
  customer = await world.portal()
})

test('what a consumer cannot ask for stands there with its clause, and with what there is instead', async () => {
  await customer.findsOrder('E-7001', 'camille@example.com')
  await customer.follow('orders.wrong')
  const shut = customer.page.getByRole('listitem', {
    name: customer.words('request.shut', { title: 'Retour de convenance' }),
  })
  await customer.sees(/réservé à nos clients en compte/, shut)
  await shut.getByRole('button', { name: 'Renoncer au contrat ici' }).waitFor()
})

test('the customer asks to be paid back under the guarantee', async () => {
  await customer.page.getByRole('button', { name: 'Garantie standard : être remboursé' }).click()
  await customer.heading(customer.words('request.title-show'))
  await customer.chooses('Montre connectée')
  await customer.answers('Pourquoi ce produit revient-il ?', 'Il est défectueux')
  await customer.answers('A-t-il servi ?', 'Essayé seulement, pour voir ce qui n’allait pas')
  await customer.answers('Le sceau du fabricant', 'Ouvert')
  await customer.describes('Elle perd une heure chaque nuit, à tous les poignets.')
  await customer.sees(customer.words('judging.complete'), customer.verdict)
  await customer.checks()
  number = await customer.sends()
  await customer.follow('request.follow')
  await customer.status('received')
})

test('support agrees as the policy proposes, and the customer says that the parcel has left', async () => {
  await world.goTo('2026-03-09T11:00:00+01:00')
  const desk = await world.desk(await world.colleague('Hugo Petit', 'support'))
  await desk.opensCase(number)
  await desk.press('next.as-proposed')
  await desk.carriesOut(desk.words('act.decide'))
  await desk.status('approved')
  await customer.status('approved')
  await world.goTo('2026-03-11T09:00:00+01:00')
  await customer.page
    .getByRole('region', { name: customer.words('case.next.title') })
    .getByRole('button', { name: /^C’est fait/ })
    .click()
  await customer.sees(customer.words('case.next.nothing'))
})

test('the returns desk scans the number, reads the message, and inspects the watch', async () => {
  await world.goTo('2026-03-13T09:00:00+01:00')
  const desk = await world.desk(await world.colleague('Lina Roux', 'returns-desk'))
  await desk.receives(number)
  await desk.sees(/Elle perd une heure chaque nuit/)
  await desk.receivesStep('Réception')
  await desk.receivesStep('Contrôle', desk.words('outcome.confirmed'))
  await desk.confirmsReception(number)
})

test('finance pays, once, and the customer sees that it is settled', async () => {
  await world.goTo('2026-03-19T09:00:00+01:00')
  const desk = await world.desk(await world.colleague('Marc Blin', 'finance'))
  await desk.opensCase(number)
  await desk.page.getByRole('button', { name: /^C’est fait/ }).click()
  await desk.carriesOut(desk.words('act.do-step'))
  await desk.status('resolved')
  await customer.status('resolved')
  expect((await world.shop.get('/payouts')).body.items).toMatchObject([{ amount: '219.00', currency: 'EUR' }])
})
