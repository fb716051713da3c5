import { beforeAll, expect, test } from 'vitest'
import { watch } from '../harness/orders.ts'
import type { Portal } from '../harness/portal.ts'
import { phone, worldForTests } from '../harness/world.ts'

/** A question on the last day: advised, turned into a claim days later on a phone, and admitted, because it counts from the question. */
const world = await worldForTests({
  ...{ at: '2026-03-17T18:00:00+01:00', pack: 'electronics-rma' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})
const business = (number: string) => ({
  ...watch(number),
  customer: {
    ...{ externalId: 'b-1', kind: 'business', name: 'Atelier Aubert' },
    ...{ email: 'atelier@example.com', language: 'fr', country: 'FR' },
  },
})
const told = 'Elle perd une heure chaque nuit. Est-ce un défaut ?'
const standard = 'Garantie standard : être remboursé'
let customer: Portal
let camille: Portal
let number = ''
let other = ''
let late = ''
let withdrawn = ''
beforeAll(async () => {
  for (const each of ['E-7101', 'E-7102']) await world.shop.put(`/orders/${each}`, business(each))
  const later = { ...business('E-7103'), deliveredAt: '2026-03-16T10:00:00+01:00' }
  await world.shop.put('/orders/E-7103', later)
  await world.shop.put('/orders/E-7104', watch('E-7104'))
  customer = await world.portal(phone)
})

const asksAt = async (order: string, instant: string, who = 'b-1') => {
  await world.goTo(instant)
  const { body } = await world.customer(who).open({
    ...{ order, kind: 'question', lines: ['1'], description: told },
    evidence: [{ file: await world.customer(who).photo(1), kind: 'attachment' }],
  })
  return body.number as string
}
const card = () => customer.section('case.turn.title')
const describes = (text: string) =>
  expect
    .poll(() =>
      customer.page.getByRole('textbox', { name: customer.words('request.description') }).inputValue(),
    )
    .toBe(text)
const answersAll = async (usage: string) => {
  await customer.answers('Pourquoi ce produit revient-il ?', 'Il est défectueux')
  await customer.answers('A-t-il servi ?', usage)
  await customer.answers('Le sceau du fabricant', 'Ouvert')
}
const kindOf = async (of: string) => (await world.shop.get(`/cases/${of}`)).body.kind
const tooWide = () =>
  customer.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('on the last day the customer asks first, and support advises; somebody else asks too late', async () => {
  await customer.findsOrder('E-7101', 'atelier@example.com')
  await customer.saysWhatIsWrong('Poser une question d’abord')
  await customer.describes(told)
  await customer.checks()
  number = await customer.sends()
  withdrawn = await asksAt('E-7104', '2026-03-17T23:00:00+01:00', 'c-1')
  late = await asksAt('E-7102', '2026-03-18T00:00:00+01:00')
  await world.goTo('2026-03-18T11:00:00+01:00')
  const advice = 'Gardez le bouton appuyé dix secondes. Si elle retarde encore, renvoyez-la.'
  await world.as('support').does(number, 'advise', { contents: { advice } })
})

test('days later the case says what it can become, and that the day of the question counts', async () => {
  await world.goTo('2026-03-20T10:00:00+01:00')
  await customer.opensCase(number)
  await customer.sees(/17 mars 2026/, card())
  const shut = card().getByRole('listitem', {
    name: customer.words('request.shut', { title: 'Retour de convenance' }),
  })
  await customer.sees(/réservé à nos clients en compte/, shut)
  expect(await tooWide()).toBe(0)
})

test('the form knows what was told, and judges from the day of the question', async () => {
  await card().getByRole('link', { name: standard }).tap()
  await customer.heading(customer.words('request.title-show'))
  await describes(told)
  expect(await customer.page.getByRole('checkbox', { name: 'Montre connectée' }).isChecked()).toBe(true)
  await answersAll('Essayé seulement, pour voir ce qui n’allait pas')
  await customer.sees(customer.words('judging.admitted'), customer.verdict)
  await customer.sees(customer.words('judging.complete'), customer.verdict)
  expect(await tooWide()).toBe(0)
  await customer.checks()
  expect(await tooWide()).toBe(0)
})

test('sent, it is the same case of another kind, admitted as of the question', async () => {
  await customer.press('request.send')
  await customer.sees(customer.words('turn.done'))
  await customer.heading(standard)
  await customer.status('received')
  await customer.sees(customer.words('case.story.kind-changed', { kind: standard }))
  expect(new URL(customer.page.url()).pathname).toBe(`/cases/${number}`)
  expect(await card().count()).toBe(0)
  const { body } = await world.shop.get(`/cases/${number}`)
  expect(body).toMatchObject({
    kind: 'standard-warranty',
    receivedAt: expect.stringMatching(/^2026-03-17T18/),
  })
  expect(body.lines[0].verdict).toMatchObject({ outcome: 'admitted', clause: 'finding-the-fault' })
})

test('a question that came too late keeps no place, and the case says so with the clause', async () => {
  await customer.opensCase(late)
  const shut = customer.page.getByRole('listitem', {
    name: customer.words('request.shut', { title: standard }),
  })
  await customer.sees(/Vous avez 14 jours pour demander un retour/, shut)
  expect(await card().count()).toBe(0)
})

test('what the form says no to can be sent all the same; the answer comes back with its clause, and the question stands', async () => {
  other = await asksAt('E-7103', '2026-03-20T10:10:00+01:00')
  await customer.opensCase(other)
  await card().getByRole('link', { name: standard }).tap()
  await customer.sees(customer.words('turn.held', { count: 1 }))
  await answersAll('Oui')
  await customer.sees(customer.words('judging.refused'), customer.verdict)
  await customer.checks()
  await customer.sees(customer.words('turn.would-be-refused-help'))
  await customer.press('request.send-anyway')
  const no = customer.page.getByRole('alert').filter({ hasText: customer.words('turn.not-turned') })
  await customer.sees(/ne doit pas avoir servi/, no)
  await customer.sees(customer.words('turn.stays'), no)
  expect(await kindOf(other)).toBe('question')
})

test('what somebody else did meanwhile is told before it is sent again', async () => {
  await customer.press('request.change')
  await customer.answers('A-t-il servi ?', 'Non')
  await customer.checks()
  await customer.context.setOffline(true)
  await customer.press('request.send')
  await customer.sees(customer.words('turn.waits-offline'))
  await world.as('support').does(other, 'advise', { contents: { advice: 'Changez d’abord le bracelet.' } })
  await customer.context.setOffline(false)
  const since = customer.page.getByRole('alert').filter({ hasText: customer.words('case.conflict.title') })
  await customer.sees(customer.words('turn.meanwhile'), since)
  await customer.sees(/Réponse à votre question|Fait/, since)
  expect(await kindOf(other)).toBe('question')
})

test('what the customer cannot see holds nothing up: it goes by itself once there is a connection', async () => {
  await customer.context.setOffline(true)
  await customer.press('request.send')
  await customer.sees(customer.words('turn.waits-offline'))
  await customer.opens(`/cases/${number}`).catch(() => {})
  const { id } = await world.colleague('Hugo Petit', 'support')
  expect((await world.as('support').does(other, 'assign', { to: id })).status).toBe(200)
  await customer.context.setOffline(false)
  await customer.opensCase(other)
  await customer.heading(standard)
  expect(await kindOf(other)).toBe('standard-warranty')
})

test('a private customer withdraws by a question that was asked in time, and has the acknowledgement', async () => {
  await world.goTo('2026-03-24T10:00:00+01:00')
  camille = await world.portal(phone)
  await camille.findsOrder('E-7104', 'camille@example.com')
  await camille.opensCase(withdrawn)
  await camille.page.getByRole('link', { name: 'Renoncer au contrat ici' }).first().tap()
  await camille.answers('Confirmer la rétractation', camille.words('request.yes'))
  await camille.sees(camille.words('judging.admitted'), camille.verdict)
  await camille.checks()
  await camille.press('request.send')
  await camille.heading(camille.words('case.ack.title'))
  await camille.sees(/17 mars 2026 à 23:00/)
  await camille.status('approved')
})

test('and says that they have turned to the mediator, once that is open', async () => {
  const body = 'Médiateur de la consommation'
  await camille.press('case.refer.ask-of', { body })
  await camille.sees(camille.words('case.refer.question', { body }))
  await camille.press('case.refer.yes')
  await camille.status('referred')
  await camille.sees(camille.words('case.story.referred', { body }))
  expect(
    await camille.page.getByRole('button', { name: camille.words('case.refer.ask-of', { body }) }).count(),
  ).toBe(0)
})
