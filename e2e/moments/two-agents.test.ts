import { expect, test } from 'vitest'
import { bench } from '../harness/orders.ts'
import { worldForTests } from '../harness/world.ts'

/** Two managers on one complaint: they see each other, decide in the same moment, and one is told of the other; nothing that was written is lost. */
const world = await worldForTests({
  ...{ at: '2026-03-03T10:00:00+01:00', pack: 'retail-complaints' },
  ...{ language: 'nl', zone: 'Europe/Amsterdam' },
})
const letter = {
  'Wat we hebben uitgezocht': 'Wij spraken met de koerier en het magazijn.',
  'Onze conclusie': 'De bank is onderweg gevallen.',
  'Wat we hebben gedaan of veranderd (of: niets, omdat …)': 'Wij verpakken banken voortaan steviger.',
}

test('of two decisions in the same moment one holds, and the other is told which', async () => {
  await world.shop.put('/orders/58122', bench('58122'))
  const { body } = await world.customer('c-79').open({
    ...{ order: '58122', kind: 'product', lines: [{ id: '1' }] },
    description: 'De bank kwam met een gebroken poot.',
  })
  const [joost, ruben] = await Promise.all([
    world.desk(await world.colleague('Joost Kramer', 'manager')),
    world.desk(await world.colleague('Ruben Vos', 'manager')),
  ])
  for (const desk of [joost, ruben]) {
    await desk.opensCase(body.number)
    await desk.begins(desk.words('act.decide'))
  }
  await joost.sees(joost.words('presence.deciding', { name: 'Ruben Vos' }))
  await joost.way('Tuinbank', 'approve')
  await joost.selects(joost.words('act.field-remedy'), /^Geld terug/, joost.line('Tuinbank'))
  await ruben.way('Tuinbank', 'reject')
  await ruben.selects(ruben.words('act.field-clause'), /^remedies/)
  const action = joost.words('act.decide')
  for (const desk of [joost, ruben]) {
    for (const [label, text] of Object.entries(letter)) await desk.fills(label, text)
    await desk.button(action).click()
    await desk.page.getByRole('alertdialog').waitFor()
  }
  // Whoever is slower may be told before the button is pressed, which is then gone.
  await Promise.all(
    [joost, ruben].map(({ page, words }) =>
      page
        .getByRole('button', { name: words('act.yes', { action }) })
        .click({ timeout: 5000 })
        .catch(() => {}),
    ),
  )

  const done = (desk: typeof joost) =>
    desk.page.getByText(desk.words('act.done', { action }), { exact: true })
  const told = (desk: typeof joost) =>
    desk.page.getByRole('alert').filter({ hasText: desk.words('act.meanwhile') })
  // What is done is said for a few seconds only: each is asked as soon as there is something to read.
  const [joostWon, rubenWon] = await Promise.all(
    [joost, ruben].map(async (desk) => {
      await done(desk).or(told(desk)).first().waitFor()
      return done(desk).isVisible()
    }),
  )
  expect([joostWon, rubenWon].filter(Boolean)).toHaveLength(1)
  const loser = joostWon ? ruben : joost
  await told(loser)
    .getByText(joostWon ? /Joost Kramer/ : /Ruben Vos/)
    .waitFor()
  await loser.sees(loser.words('act.kept'))
  for (const [label, text] of Object.entries(letter))
    expect(await loser.page.getByRole('textbox', { name: label }).inputValue()).toBe(text)

  const events = (await world.shop.get(`/cases/${body.number}/events?limit=200`)).body.items
  expect(events.filter(({ type }: { type: string }) => type === 'decided')).toHaveLength(1)
  await told(loser)
    .getByRole('button', { name: loser.words('act.seen') })
    .click()
  await told(loser).waitFor({ state: 'detached' })
  await loser.status(joostWon ? 'approved' : 'rejected')
})

test('whoever writes an answer or a note is seen writing', async () => {
  await world.shop.put('/orders/58121', bench('58121'))
  const { body } = await world.customer('c-79').open({
    ...{ order: '58121', kind: 'product', lines: [{ id: '1' }] },
    description: 'De bank kwam met een gebroken poot.',
  })
  const [lotte, sem] = await Promise.all([
    world.desk(await world.colleague('Lotte Bos', 'manager')),
    world.desk(await world.colleague('Sem Vink', 'manager')),
  ])
  for (const desk of [lotte, sem]) await desk.opensCase(body.number)
  await lotte.sees(lotte.words('presence.looking', { name: 'Sem Vink' }))
  await sem.page.getByRole('textbox', { name: sem.words('talk.note-label') }).pressSequentially('Poot')
  await lotte.sees(lotte.words('presence.writing', { name: 'Sem Vink' }))
})
