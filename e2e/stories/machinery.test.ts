import { beforeAll, expect, test } from 'vitest'
import { photoFile } from '../harness/pictures.ts'
import type { Portal } from '../harness/portal.ts'
import { worldForTests } from '../harness/world.ts'

/** A mower with a bent deck, in Italian: looked at, and replaced; but nobody ships the new one before the first was collected. */
const world = await worldForTests({
  ...{ at: '2026-03-09T09:00:00+01:00', pack: 'machinery-service' },
  ...{ language: 'it', zone: 'Europe/Rome' },
})
let customer: Portal
let number = ''
const mower = 'Tosaerba T46'
beforeAll(async () => {
  await world.shop.put('/orders/M-2500', {
    number: 'M-2500',
    ...{ placedAt: '2026-02-20T17:40:00+01:00', paidAt: '2026-02-20T18:00:00+01:00' },
    deliveredAt: '2026-03-03T11:00:00+01:00',
    customer: {
      ...{ externalId: 'c-1', kind: 'consumer', name: 'Marta Conti' },
      ...{ email: 'marta@example.com', language: 'it', country: 'IT' },
    },
    payments: [{ id: 'p', method: 'paypal' }],
    lines: [
      {
        id: '1',
        title: mower,
        brand: 'Valmo',
        quantity: '1',
        unitPrice: '489.00',
        facts: { serviceCentreKm: 12 },
      },
    ],
  })
  customer = await world.portal()
})

test('the customer says what is wrong, in Italian, and shows it', async () => {
  await customer.findsOrder('M-2500', 'marta@example.com')
  await customer.saysWhatIsWrong('Chiedere aiuto per una macchina')
  await customer.chooses(mower)
  await customer.answers('Di che cosa si tratta?', 'Un guasto o un difetto')
  await customer.answers('La macchina è già stata usata, anche poco?', customer.words('request.no'))
  await customer.answers('Il difetto si vedeva già al ricevimento?', customer.words('request.yes'))
  await customer.answers('Con il manuale davanti, ha seguito ogni passo?', customer.words('request.yes'))
  await customer.shows('Il guasto in foto o video', await photoFile('Piatto piegato'))
  await customer.describes('Il piatto di taglio era piegato già nella scatola.')
  await customer.sees(customer.words('judging.complete'), customer.verdict)
  await customer.checks()
  number = await customer.sends()
  await customer.follow('request.follow')
})

test('a technician records what was found, and the policy then proposes a new machine', async () => {
  await world.goTo('2026-03-10T09:00:00+01:00')
  const desk = await world.desk(await world.colleague('Luca Ferri', 'technicians'))
  await desk.opensCase(number)
  await desk.begins(desk.words('act.record-finding'))
  await desk.fills(desk.words('act.field-finding'), 'Il piatto è piegato.')
  await desk.answers('Il manuale non è stato seguito', desk.words('why.no'))
  await desk.answers('La macchina è irreparabile', desk.words('why.no'))
  await desk.answers('Basta un ricambio da montare da sé', desk.words('why.no'))
  await desk.fills('Costo della riparazione', '300')
  await desk.fills('Costo della sostituzione', '290')
  await desk.carriesOut(desk.words('act.record-finding'))
  await desk.sees('Sostituzione con una macchina nuova')
})

test('assistance decides as proposed, and says why', async () => {
  await world.goTo('2026-03-10T10:00:00+01:00')
  const desk = await world.desk(await world.colleague('Elena Bruni', 'assistance'))
  await desk.opensCase(number)
  await desk.press('next.as-proposed')
  await desk.fills('Perché', 'È nuova, e la riparazione costa di più.')
  await desk.carriesOut(desk.words('act.decide'))
  await customer.status('approved')
  await customer.sees('Sostituzione con una macchina nuova')
})

test('nobody can ship before the first was collected: that step alone is ready, with its clause', async () => {
  const desk = await world.desk(await world.colleague('Piero Sala', 'workshop'))
  await desk.opensCase(number)
  const ready = desk.page.getByRole('region', { name: desk.words('next.steps') })
  await ready.getByRole('button', { name: desk.words('next.step-done', { step: 'Ritiro' }) }).waitFor()
  expect(await ready.getByRole('button', { name: /^Fatto/ }).count()).toBe(1)
  await ready.getByRole('button', { name: /collect-first/ }).waitFor()
})

test('collected, the new one leaves, and the customer follows it', async () => {
  await world.goTo('2026-03-20T10:00:00+01:00')
  await world.as('carrier').does(number, 'do-step', { step: 'collect' })
  const desk = await world.desk(await world.colleague('Carla Neri', 'workshop'))
  await desk.opensCase(number)
  await desk.begins(/^Fatto/)
  await desk.fills('Numero di serie', 'T46-0001')
  await desk.selects('Stato della macchina inviata', 'Nuova')
  await desk.carriesOut(desk.words('act.do-step'))
  await world.goTo('2026-03-24T11:00:00+01:00')
  await world.as('carrier').does(number, 'do-step', {
    step: 'deliver-replacement',
    lines: [{ id: '1', replacedAt: '2026-03-24T11:00:00+01:00' }],
  })
  await customer.status('resolved')
})
