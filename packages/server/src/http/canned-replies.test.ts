import { afterAll, beforeAll, expect, test } from 'vitest'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

let world: ServedWorld
const agent = staff(['support'])
const manager = staff(['manager'], ['manager'])
const path = '/api/v1/canned-replies'
const cold = { language: 'en', title: 'How cold was it?', body: 'Dear {name}, how cold was it? {number}' }

beforeAll(async () => {
  world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
}, 60_000)
afterAll(() => world.close())

test('a manager writes replies, agents find those of their customer’s language', async () => {
  const written = await world.as(manager).post(path, cold)
  expect(written.status).toBe(201)
  await world.as(manager).post(path, { ...cold, language: 'fr', title: 'Quelle température ?' })
  expect((await world.as(agent).get(`${path}?language=en`)).body.items).toEqual([
    { id: written.body.id, ...cold },
  ])
  expect((await world.as(agent).get(path)).body.items).toHaveLength(2)
})

test('an agent writes none, and a customer reads none', async () => {
  expect((await world.as(agent).post(path, cold)).status).toBe(403)
  const buyer = await world.customer()
  expect((await world.as(customer(buyer)).get(path)).status).toBe(403)
})

test('no two of one language have one title', async () => {
  const again = await world.as(manager).post(path, { ...cold, title: 'HOW COLD WAS IT?' })
  expect([again.status, again.body.type]).toEqual([409, '/problems/reply-taken'])
})

test('one is changed, and taken away', async () => {
  const { body } = await world.as(manager).post(path, { ...cold, title: 'Thanks' })
  const changed = await world.as(manager).send('PUT', `${path}/${body.id}`, { ...cold, title: 'Many thanks' })
  expect(changed.body).toMatchObject({ id: body.id, title: 'Many thanks' })
  const clash = await world.as(manager).send('PUT', `${path}/${body.id}`, cold)
  expect(clash.status).toBe(409)
  expect((await world.as(manager).send('DELETE', `${path}/${body.id}`)).status).toBe(204)
  expect((await world.as(manager).send('DELETE', `${path}/${body.id}`)).status).toBe(404)
})
