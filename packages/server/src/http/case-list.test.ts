import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

describe('lists and queues', () => {
  let world: ServedWorld
  const buyers: string[] = []
  const numbers: string[] = []
  const agent = staff(['support'])
  const ids = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map(({ id }) => id)

  beforeAll(async () => {
    world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
    for (const name of ['Poissonnerie Dupont', 'La Marée'])
      buyers.push(await world.customer({ name, external_id: name }))
    for (let hour = 9; hour < 12; hour += 1)
      for (const [index, buyer] of buyers.entries()) {
        world.clock.set(Date.parse(`2026-03-03T${String(hour).padStart(2, '0')}:0${index}:00+01:00`))
        const number = `F-${hour}${index}`
        await world.order(buyer, { number, delivered_at: new Date('2026-03-03T08:00:00+01:00') })
        const opened = await world.as(customer(buyer)).post('/api/v1/cases', {
          order: number,
          kind: 'quality',
          lines: [{ id: '1', affected: '1' }],
          description: 'The crabs smell, and two of them are broken.',
        })
        expect(opened.status, JSON.stringify(opened.body)).toBe(201)
        numbers.push(opened.body.number)
      }
  }, 60_000)
  afterAll(() => world.close())

  test('the newest first, page by page, each once', async () => {
    const seen: string[] = []
    let next: string | undefined
    do {
      const page = await world
        .as(agent)
        .get(`/api/v1/cases?sort=opened_at&limit=4${next ? `&cursor=${next}` : ''}`)
      expect(page.status).toBe(200)
      seen.push(...page.body.items.map(({ number }: { number: string }) => number))
      next = page.body.next
    } while (next)
    expect(seen).toEqual([...numbers].reverse())
  })

  test('narrowed by customer, order and status', async () => {
    const as = world.as(agent)
    expect(ids(await as.get('/api/v1/cases?customer=La%20Mar%C3%A9e'))).toHaveLength(3)
    expect(ids(await as.get('/api/v1/cases?order=F-100'))).toHaveLength(1)
    expect(ids(await as.get('/api/v1/cases?status=refused,closed'))).toHaveLength(0)
    expect(ids(await as.get('/api/v1/cases?open=true&kind=quality,weight'))).toHaveLength(6)
    expect(await as.get('/api/v1/cases?customer=nobody')).toMatchObject({
      status: 422,
      body: { errors: [{ at: 'query.customer', message: 'is unknown' }] },
    })
  })

  test('a filter that is misspelt is told, rather than taken for one that holds for everything', async () => {
    const asked = await world.as(agent).get('/api/v1/cases?opened=true&ordr=F-100')
    expect(asked).toMatchObject({
      status: 400,
      body: {
        errors: [
          { at: 'query.opened', message: expect.stringContaining('There is no "opened" here.') },
          { at: 'query.ordr', message: 'There is no "ordr" here. Did you mean "order"?' },
        ],
      },
    })
  })

  test('a customer sees their own, without what is inside the house', async () => {
    const [dupont = ''] = buyers
    const mine = await world.as(customer(dupont)).get('/api/v1/cases?customer=La%20Mar%C3%A9e')
    expect(mine.body.items).toHaveLength(0)
    const own = await world.as(customer(dupont)).get('/api/v1/cases')
    expect(own.body.items).toHaveLength(3)
    expect(own.body.items[0].team).toBeUndefined()
    expect(own.body.items[0].owedBy).toBeUndefined()
  })

  test('the queue: the most urgent first, with what is owed next, by whom, and the time left', async () => {
    world.clock.set(Date.parse('2026-03-03T11:30:00+01:00'))
    const queue = await world.as(agent).get('/api/v1/queue?team=support&limit=4', { 'accept-language': 'en' })
    expect(queue.status).toBe(200)
    const due = queue.body.items.map(({ owedBy }: { owedBy?: string }) => owedBy)
    expect(due).toEqual([...due].sort())
    const [first] = queue.body.items
    expect(first.next).toMatchObject({ owes: 'support', owesTitle: 'Buyer support' })
    expect(first.next.secondsLeft).toBe(Math.floor((Date.parse(first.next.due) - world.clock.now()) / 1000))
    const rest = await world.as(agent).get(`/api/v1/queue?team=support&limit=4&cursor=${queue.body.next}`)
    expect(new Set([...ids(queue), ...ids(rest)]).size).toBe(6)
    expect(rest.body.next).toBeUndefined()
    expect((await world.as(customer(buyers[0] ?? '')).get('/api/v1/queue')).status).toBe(403)
  })

  test('cases without a deadline come last, once each, also at the edge of a page', async () => {
    await world.store.transaction(world.organisation, (db) =>
      db
        .updateTable('cases')
        .set({ owed_by: null })
        .where('organisation', '=', world.organisation)
        .where('number', 'in', numbers.slice(0, 3))
        .execute(),
    )
    for (const limit of [2, 3, 4]) {
      const seen: string[] = []
      let next: string | undefined
      do {
        const page = await world.as(agent).get(`/api/v1/queue?limit=${limit}${next ? `&cursor=${next}` : ''}`)
        seen.push(...page.body.items.map(({ number }: { number: string }) => number))
        next = page.body.next
      } while (next)
      expect(seen).toHaveLength(6)
      expect(new Set(seen.slice(3))).toEqual(new Set(numbers.slice(0, 3)))
    }
  })

  test('how much waits for each team', async () => {
    const counts = await world.as(agent).get('/api/v1/queue/counts', { 'accept-language': 'fr' })
    expect(counts.body.items).toContainEqual({
      team: 'support',
      title: 'Support acheteurs',
      open: 6,
      late: 0,
      more: false,
    })
  })
})
