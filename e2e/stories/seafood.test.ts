import { beforeAll, expect, test } from 'vitest'
import { crabs } from '../harness/orders.ts'
import { photoFile } from '../harness/pictures.ts'
import type { Portal } from '../harness/portal.ts'
import { worldForTests } from '../harness/world.ts'

/** A crate of crabs that weighs too little: claimed before noon with photographs, approved by the support team, destroyed, proven, credited. */
const world = await worldForTests({
  ...{ at: '2026-09-15T09:40:00+02:00', pack: 'seafood-marketplace' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})
let buyer: Portal
let number = ''
beforeAll(async () => {
  const order = crabs('F-1042', '2026-09-15T07:10:00+02:00')
  const whelks = { id: '2', title: 'Bulots', quantity: '5', unit: 'kg', unitPrice: '7.20' }
  await world.shop.put('/orders/F-1042', { ...order, lines: [...order.lines, whelks] })
  buyer = await world.portal()
})

test('the buyer finds the order with a code, and says what is wrong', async () => {
  await buyer.findsOrder('F-1042', 'brasserie@example.com')
  await buyer.saysWhatIsWrong('Il manque du poids')
  await buyer.chooses('Tourteaux')
  await buyer.sees(/Réclamer avant/, buyer.verdict)
})

test('the verdict stands beside the form and says what is missing, until nothing is', async () => {
  await buyer.fills('Poids relevé sur votre balance (kg)', '18,2')
  await buyer.describes('Il manque presque deux kilos dans la seconde caisse.')
  await buyer.sees(buyer.words('judging.missing', { count: 3 }), buyer.verdict)
  for (const piece of ['Le produit', "L'étiquette sanitaire", 'La balance, poids affiché'])
    await buyer.shows(`${piece}, Tourteaux`, await photoFile(piece))
  await buyer.sees(buyer.words('judging.complete'), buyer.verdict)
})

test('it is sent, and has a number', async () => {
  await buyer.checks()
  number = await buyer.sends()
  expect(number).not.toBe('')
  await buyer.follow('request.follow')
  await buyer.status('received')
})

test('support decides on the desk, with the letter read before it goes', async () => {
  await world.goTo('2026-09-15T10:30:00+02:00')
  const desk = await world.desk(await world.colleague('Inès Morel', 'support'))
  await desk.opensCase(number)
  await desk.begins('Décider')
  await desk.way('Tourteaux', 'approve')
  await desk.selects('Solution', /^Avoir/, desk.line('Tourteaux'))
  await desk.selects('Que devient la marchandise', desk.words('act.disposal-destroy'))
  await desk.sees(/envoyez-nous la preuve de destruction/)
  await desk.carriesOut('Décider')
  await desk.status('approved')
})

test('the buyer sees it without reloading, and sends the proof of destruction', async () => {
  await buyer.status('approved')
  await buyer.heading('Détruire la marchandise et envoyer la preuve')
  await world.goTo('2026-09-15T11:00:00+02:00')
  const what = 'Le certificat ou la preuve de destruction'
  await buyer.addsFile(buyer.page, what, await photoFile('Certificat de destruction'))
  await buyer.press('case.step.send-proof')
  await buyer.sees(buyer.words('case.next.nothing'))
})

test('support looks at the proof; only then is there a credit note', async () => {
  expect((await world.shop.get('/credit-notes')).body.items).toEqual([])
  const desk = await world.desk(await world.colleague('Paul Girard', 'support'))
  await desk.opensCase(number)
  const step = 'Détruire la marchandise et envoyer la preuve'
  await desk.press('next.look-at-proof', { step })
  await desk.page.getByRole('img').first().waitFor()
  await desk.answers(desk.words('act.field-accepted'), desk.words('act.proof-good'))
  await desk.carriesOut(desk.words('act.check-proof'))
  await desk.status('resolved')
  await buyer.status('resolved')
  await buyer.sees('Commande F-1042 : votre avoir')
  expect((await world.shop.get('/credit-notes')).body.items).toMatchObject([{ amount: '17.64' }])
})
