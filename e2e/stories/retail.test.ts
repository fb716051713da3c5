import { beforeAll, expect, test } from 'vitest'
import { bench } from '../harness/orders.ts'
import { photoFile } from '../harness/pictures.ts'
import type { Portal } from '../harness/portal.ts'
import { worldForTests } from '../harness/world.ts'

/** A bench with a broken leg: complained of, acknowledged, answered in writing, and reviewed by the board, in Dutch. */
const world = await worldForTests({
  ...{ at: '2026-03-03T10:00:00+01:00', pack: 'retail-complaints' },
  ...{ language: 'nl', zone: 'Europe/Amsterdam' },
})
let customer: Portal
const number = '58122'
beforeAll(async () => {
  await world.shop.put(`/orders/${number}`, bench(number))
  customer = await world.portal()
})

test('the complaint is called by its order number', async () => {
  await customer.findsOrder(number, 'lotte@example.com')
  await customer.saysWhatIsWrong('Er is iets met een product')
  await customer.chooses('Tuinbank')
  await customer.describes('De bank kwam met een gebroken poot en de bezorger reed weg.')
  await customer.checks()
  expect(await customer.sends()).toBe(number)
  await customer.follow('request.follow')
  await customer.status('received')
})

test('the customer shows the leg in a message, and the message arrives on the desk', async () => {
  await customer.addsFile(customer.page, customer.words('case.talk.attach'), await photoFile('Gebroken poot'))
  await customer.sees(/Gebroken-poot/)
  await customer.fills(customer.words('case.talk.write'), 'Hier is een foto van de poot.')
  await customer.press('case.talk.send')
  const desk = await world.desk(await world.colleague('Sanne de Vries', 'customer-service'))
  await desk.opensCase(number)
  await desk.sees('Hier is een foto van de poot.')
})

test('the manager gives it to somebody, and the acknowledgement names them by itself', async () => {
  await world.goTo('2026-03-04T09:00:00+01:00')
  const sanne = await world.colleague('Femke Smit', 'customer-service')
  const manager = await world.desk(await world.colleague('Joost Kramer', 'manager'))
  await manager.opensCase(number)
  await manager.begins(manager.words('act.assign'))
  await manager.selects(manager.words('act.field-to'), new RegExp(sanne.name))
  await manager.carriesOut(manager.words('act.assign'))
  const desk = await world.desk(sanne)
  await desk.opensCase(number)
  await desk.begins(desk.words('act.acknowledge'))
  await desk.sees(sanne.name)
  await desk.carriesOut(desk.words('act.acknowledge'))
  await customer.sees('Wie uw klacht behandelt (58122)')
})

test('the answer cannot go out with one of its three parts empty', async () => {
  await world.goTo('2026-03-12T10:00:00+01:00')
  const manager = await world.desk(await world.colleague('Ruben Vos', 'manager'))
  await manager.opensCase(number)
  await manager.begins(manager.words('act.decide'))
  await manager.way('Tuinbank', 'reject')
  await manager.selects(manager.words('act.field-clause'), /^remedies/)
  await manager.fills('Wat we hebben uitgezocht', 'Wij spraken met de koerier en het magazijn.')
  await manager.fills('Onze conclusie', 'De bank is onderweg gevallen.')
  await manager.sees(manager.words('act.incomplete'))
  await manager.fills(
    'Wat we hebben gedaan of veranderd (of: niets, omdat …)',
    'Niets, want de verpakking was goed.',
  )
  await manager.carriesOut(manager.words('act.decide'))
  await manager.status('rejected')
})

test('the customer reads the answer with its clause, and asks the board', async () => {
  await customer.status('rejected')
  await customer.reads('Ons antwoord op uw klacht')
  await customer.sees('De bank is onderweg gevallen.')
  await customer.fills(customer.words('case.review.reason'), 'Een gebroken poot is geen pech.')
  await customer.press('case.review.ask-for', { review: 'Herziening door de directie' })
  await customer.status('under-review')
})

test('the board has to look at everything before it answers, and its letter names the outside body', async () => {
  await world.goTo('2026-03-16T10:00:00+01:00')
  const board = await world.desk(await world.colleague('Wim Linde', 'board'))
  await board.opensCase(number)
  await board.sees('Een gebroken poot is geen pech.')
  await board.begins(board.words('act.answer-review'))
  const points = [
    'We hebben alle correspondentie, de onderzoeksverslagen en de aangeboden oplossing gelezen.',
    'Het team was steeds eerlijk en behulpzaam.',
    'Het team heeft zich aan het consumentenrecht gehouden.',
  ]
  for (const point of points) await board.answers(point, board.words('why.yes'))
  await board.answers(board.words('act.field-review-outcome'), board.words('act.review-upheld'))
  await board.sees(board.words('act.incomplete'))
  await board.answers('Het team heeft de regeling gevolgd.', board.words('why.yes'))
  await board.fills('Het antwoord van de directie', 'Wij blijven bij ons besluit.')
  await board.carriesOut(board.words('act.answer-review'))
  await customer.status('rejected')
  await customer.reads('Antwoord van de directie')
  await customer.sees('Wij blijven bij ons besluit.')
  await customer.page.getByRole('heading', { name: 'De Geschillencommissie' }).waitFor()
  await customer.page.getByRole('link', { name: /geschillencommissie/i }).waitFor()
})
