import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertPerson } from '../people/staff.ts'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

describe('what the desk asks besides the cases', () => {
  let world: ServedWorld
  const ids: string[] = []
  const numbers: string[] = []
  const people: Record<string, string> = {}
  const as = (name: string, teams = ['support']) =>
    world.as({ ...(staff(teams) as object), userId: people[name] ?? uuidv7() } as never)

  beforeAll(async () => {
    world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
    for (const name of ['nadia', 'omar']) {
      const person = { email: `${name}@shop.example`, name, roles: ['agent'] as const, teams: ['support'] }
      const made = await world.store.transaction(world.organisation, (db) =>
        insertPerson(db, world.organisation, person, world.clock.now()),
      )
      people[name] = made?.id ?? ''
    }
    const buyer = await world.customer({ name: 'Poissonnerie Dupont' })
    for (const hour of [9, 10, 11]) {
      world.clock.set(Date.parse(`2026-03-03T${String(hour).padStart(2, '0')}:00:00+01:00`))
      const number = `F-${hour}`
      await world.order(buyer, { number, delivered_at: null })
      const opened = await world.as(customer(buyer)).post('/api/v1/cases', {
        ...{ order: number, kind: 'late-delivery', lines: [{ id: '1' }] },
        description: 'It was to be here at six, and is not.',
      })
      ids.push(opened.body.id)
      numbers.push(opened.body.number)
    }
  }, 60_000)
  afterAll(() => world.close())

  describe('saved views', () => {
    test('are one’s own, until they are shared with a team', async () => {
      const mine = await as('nadia').post('/api/v1/views', { name: 'Level 2', filters: { level: '2' } })
      expect(mine.status).toBe(201)
      expect(mine.body).toMatchObject({ name: 'Level 2', filters: { level: '2' }, yours: true })
      const shared = { name: 'Late', team: 'support', filters: { due: 'late' } }
      expect((await as('nadia').post('/api/v1/views', shared)).status).toBe(201)
      const seen = await as('omar').get('/api/v1/views')
      expect(seen.body.items).toEqual([
        { id: expect.any(String), name: 'Late', team: 'support', filters: { due: 'late' }, yours: false },
      ])
      expect((await as('omar', ['head']).get('/api/v1/views')).body.items).toEqual([])
      expect((await as('nadia').get('/api/v1/views')).body.items).toHaveLength(2)
    })

    test('are shared with no team but one’s own', async () => {
      const refused = await as('nadia').post('/api/v1/views', { name: 'x', team: 'head', filters: {} })
      expect(refused).toMatchObject({ status: 403, body: { type: '/problems/no-team' } })
    })

    test('are changed and taken away by their owner alone', async () => {
      const { body } = await as('nadia').post('/api/v1/views', { name: 'Mine', filters: {} })
      const change = { name: 'Renamed', filters: { kind: 'quality' } }
      const path = `/api/v1/views/${body.id}`
      expect((await as('omar').send('PUT', path, change)).status).toBe(404)
      expect((await as('omar').send('DELETE', path)).status).toBe(404)
      expect((await as('nadia').send('PUT', path, change)).body).toMatchObject(change)
      expect((await as('nadia').send('DELETE', path)).status).toBe(204)
      expect((await as('nadia').send('DELETE', path)).status).toBe(404)
    })

    test('are for staff, and have a name', async () => {
      expect((await world.as(customer(uuidv7())).get('/api/v1/views')).status).toBe(403)
      const key = { kind: 'key', organisation: world.organisation, keyId: 'k', scopes: ['queue.read'] }
      expect((await world.as(key as never).get('/api/v1/views')).body.type).toBe('/problems/for-people')
      expect((await as('nadia').post('/api/v1/views', { name: ' ', filters: {} })).status).toBe(400)
    })
  })

  describe('the queue', () => {
    test('looks at some cases again, and tells which of them still belong', async () => {
      const known = [ids[0], ids[2], uuidv7()].join(',')
      const again = await as('nadia').get(`/api/v1/queue?team=support&case=${known}`)
      expect(again.body.items.map(({ id }: { id: string }) => id)).toEqual([ids[0], ids[2]])
      expect(again.body.items[0]).toMatchObject({ customerName: 'Poissonnerie Dupont' })
      expect((await as('nadia').get(`/api/v1/queue?level=4&case=${known}`)).body.items).toEqual([])
      expect((await as('nadia').get('/api/v1/queue?case=not-an-id')).status).toBe(400)
    })

    test('tells when something is due on the clock of the policy', async () => {
      const [first] = (await as('nadia').get('/api/v1/queue')).body.items
      expect(first.next.due).toMatch(/\+01:00$/)
    })

    test.each([
      ['just before the first is late', -1, 0],
      ['when the first is late', 1, 1],
    ])('narrowed to what is late: %s', async (_when, offset, late) => {
      const [first] = (await as('nadia').get('/api/v1/queue')).body.items
      world.clock.set(Date.parse(first.owedBy) + offset)
      expect((await as('nadia').get('/api/v1/queue?due=late')).body.items).toHaveLength(late)
      const today = await as('nadia').get('/api/v1/queue?due=today')
      expect(today.body.items.map(({ number }: { number: string }) => number)).toEqual(numbers)
      expect((await as('nadia').get('/api/v1/queue?due=later')).body.items).toHaveLength(0)
    })
  })

  test('a case is given to somebody, and taken back', async () => {
    const give = (given: object) =>
      as('omar').post(`/api/v1/cases/${ids[0]}/commands`, { do: 'assign', with: given })
    const handler = async () => (await as('omar').get(`/api/v1/cases/${ids[0]}`)).body.staff.handler
    const given = { do: 'assign', with: { to: people.nadia } }
    const preview = await as('omar').post(`/api/v1/cases/${ids[0]}/preview`, given)
    expect(preview.body).toMatchObject({ accepted: true, events: expect.arrayContaining(['assigned']) })
    expect((await give({ to: people.nadia })).status).toBe(200)
    expect(await handler()).toEqual({ userId: people.nadia, name: 'nadia' })
    expect((await as('omar').get(`/api/v1/queue?handler=${people.nadia}`)).body.items).toHaveLength(1)
    expect((await give({ nobody: true })).status).toBe(200)
    expect(await handler()).toBeUndefined()
    expect((await as('omar').get('/api/v1/queue?handler=none')).body.items).toHaveLength(3)
  })

  test('the overview: promises kept and broken, what is late and falls due, how old the backlog is', async () => {
    await world.goTo('2026-03-05T12:00:00+01:00')
    const { body } = await as('nadia').get('/api/v1/overview?days=7', { 'accept-language': 'en' })
    const broken = body.promises.find(({ team }: { team: string }) => team === 'support')
    expect(broken).toMatchObject({ title: 'Buyer support', kept: 0, broken: 3 })
    expect(broken.text).toContain('We decide within 4 opening hours')
    const owing = body.owing.find(({ team }: { team: string }) => team === 'support')
    expect(owing).toMatchObject({ late: 3, today: 0 })
    expect(body.endOfToday).toBe('2026-03-06T00:00:00+01:00')
    expect(body.backlog).toEqual([{ team: 'support', title: 'Buyer support', ages: [0, 3, 0, 0, 0, 0] }])
    expect((await as('nadia').get('/api/v1/overview?days=1')).body.promises).toEqual([])
    expect((await as('nadia').get('/api/v1/overview?days=0')).status).toBe(400)
    expect((await world.as(customer(uuidv7())).get('/api/v1/overview')).status).toBe(403)
  })
})
