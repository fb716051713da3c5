import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customer, type ServedWorld, servedWorld } from './testing/served-world.ts'

/** What the page of a case needs beyond the case itself: names for all things, what can be done, and why not the rest. */
describe('a case, as the page of its customer shows it', () => {
  let world: ServedWorld
  let buyer: string
  let number: string
  const mine = async (language = 'fr') =>
    (await world.as(customer(buyer)).get(`/api/v1/cases/${number}`, { 'accept-language': language })).body

  beforeAll(async () => {
    world = await servedWorld({ at: '2026-03-03T12:00:00+01:00' })
    buyer = await world.customer({ name: 'La Marée', external_id: 'la-maree' })
    await world.order(buyer, { number: 'F-1', delivered_at: new Date('2026-03-03T08:00:00+01:00') })
    const opened = await world.as(customer(buyer)).post('/api/v1/cases', {
      order: 'F-1',
      kind: 'quality',
      lines: [{ id: '1', affected: '1' }],
      description: 'The crabs smell, and two of them are broken.',
    })
    number = opened.body.number
  }, 60_000)
  afterAll(() => world.close())

  test('a refusal tells the facts it rests on by what people call them, and what would change it so that any language can say it', async () => {
    const [{ verdict }] = (await mine()).lines
    expect(verdict).toMatchObject({ outcome: 'refused', clause: 'claim-deadline' })
    expect(verdict.facts).toContainEqual({
      name: 'request.receivedAt',
      value: '2026-03-03T12:00:00+01:00',
      title: 'réception de votre demande',
    })
    expect(verdict.wouldChange[0]).toMatchObject({
      fact: 'request.receivedAt',
      needed: { how: 'before', values: [{ value: '2026-03-03T12:00:00+01:00' }] },
    })
  })

  test('the answers stand in the words of the questions, amounts have a currency', async () => {
    const { lines, policy } = await mine('en')
    expect(lines[0].answers).toEqual([{ name: 'affected', label: expect.any(String), value: '1' }])
    expect(policy.currency).toBe('EUR')
  })

  test('a review that is open says until when; asked for, it is under way and its promise bears its name', async () => {
    const before = (await mine()).reviews[0]
    expect(before).toMatchObject({ open: true, until: expect.stringMatching(/^2026-09/) })
    const asked = await world.as(customer(buyer)).post(`/api/v1/cases/${number}/commands`, {
      do: 'request-review',
      with: { review: 'second-look', reason: 'It was noon sharp.' },
    })
    expect(asked.status).toBe(200)
    const after = await mine()
    expect(after.reviews[0]).toMatchObject({ open: false, refusal: { id: 'review-not-open' } })
    expect(after.promises.at(-1)).toMatchObject({ source: 'review', title: 'Second examen' })
  })

  test('what can be done of their own accord is listed, and nothing of what is ours', async () => {
    const { actions, sanctions } = await mine()
    expect(actions.map((each: { do: string }) => each.do)).toEqual(['withdraw', 'provide-information'])
    expect(actions[0]).toMatchObject({ allowed: true })
    expect(sanctions).toBeUndefined()
  })

  test('taken back, it says why not once more', async () => {
    const withdrawn = await world
      .as(customer(buyer))
      .post(`/api/v1/cases/${number}/commands`, { do: 'withdraw', with: {} })
    expect(withdrawn.status).toBe(200)
    const { actions, status } = await mine()
    expect(status).toBe('withdrawn')
    expect(actions[0]).toMatchObject({ do: 'withdraw', allowed: false, refusal: { id: 'case-ended' } })
  })

  test('the list says what is promised next, and by when', async () => {
    world.clock.set(Date.parse('2026-03-04T09:00:00+01:00'))
    await world.order(buyer, { number: 'F-2', delivered_at: new Date('2026-03-04T07:00:00+01:00') })
    await world.as(customer(buyer)).post('/api/v1/cases', {
      order: 'F-2',
      kind: 'quality',
      lines: [{ id: '1', affected: '1' }],
      description: 'The crabs smell, and two of them are broken.',
    })
    const { items } = (
      await world.as(customer(buyer)).get('/api/v1/cases?sort=opened_at', { 'accept-language': 'fr' })
    ).body
    expect(items[0]).toMatchObject({
      yours: { do: 'provide-information', title: 'Envoyer ce qui manque', due: '2026-03-04T14:00:00+01:00' },
      promised: { title: 'Décider de la réclamation', late: false },
    })
    expect(items[1].promised).toBeUndefined()
    const missing = (
      await world.as(customer(buyer)).get(`/api/v1/cases/${items[0].number}`, { 'accept-language': 'fr' })
    ).body.next[0].missing
    expect(missing[0]).toMatchObject({ what: 'evidence', accept: expect.arrayContaining(['photo']) })
  })
})
