import { afterAll, beforeAll, expect, test } from 'vitest'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

let world: ServedWorld
const agent = staff(['support'])
const manager = staff(['manager'], ['manager'], 'mara')
const path = '/api/v1/canned-replies'
const texts = {
  en: 'Dear {name}, how cold was it? {number}',
  fr: 'Bonjour {name}, quelle température ?',
}
const cold = { title: 'How cold was it?', texts }

beforeAll(async () => {
  world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
  await world.services.store.transaction(world.organisation, (db) =>
    db
      .insertInto('people')
      .values({ organisation: world.organisation, id: 'mara', name: 'Mara Vos', email: 'mara@example.com' })
      .execute(),
  )
}, 60_000)
afterAll(() => world.close())

test('a manager writes a reply in several languages, and agents find it by theirs', async () => {
  const written = await world.as(manager).post(path, cold)
  expect([written.status, written.headers.get('etag')]).toEqual([201, '"1"'])
  const asWritten = {
    ...{ id: written.body.id, ...cold, version: 1 },
    ...{ changedAt: '2026-03-03T08:00:00.000Z', changedBy: 'Mara Vos' },
  }
  expect(written.body).toEqual(asWritten)
  await world.as(manager).post(path, { title: 'A thank-you', texts: { en: 'Thank you, {name}.' } })
  expect((await world.as(agent).get(`${path}?language=fr`)).body.items).toEqual([asWritten])
  const titles = (await world.as(agent).get(path)).body.items.map(({ title }: typeof cold) => title)
  expect(titles).toEqual(['A thank-you', 'How cold was it?'])
})

test('an administrator reads and writes them; an agent writes none, and a customer reads none', async () => {
  const admin = staff([], ['admin'])
  expect((await world.as(admin).get(path)).status).toBe(200)
  expect((await world.as(admin).post(path, { ...cold, title: 'By the office' })).status).toBe(201)
  expect((await world.as(agent).post(path, cold)).status).toBe(403)
  const buyer = await world.customer()
  expect((await world.as(customer(buyer)).get(path)).status).toBe(403)
})

test('no two have one title', async () => {
  const again = await world.as(manager).post(path, { ...cold, title: 'HOW COLD WAS IT?' })
  expect([again.status, again.body.type]).toEqual([409, '/problems/reply-taken'])
})

test('what customers could not read is refused, with what to write instead', async () => {
  const refused = async (written: object) =>
    (await world.as(manager).post(path, { title: 'Refused', ...written })).body
  expect(await refused({ texts: { en: 'Dear {nmae}, {order}' } })).toMatchObject({
    status: 400,
    errors: [{ at: 'body.texts.en', message: expect.stringContaining('"{nmae}", which is no place') }],
  })
  expect(await refused({ texts: { en: 'Dear {name' } })).toMatchObject({ status: 400 })
  expect(await refused({ texts: { en: ' ' } })).toMatchObject({ status: 400 })
  expect(await refused({ texts: {} })).toMatchObject({
    errors: [{ at: 'body.texts', message: 'needs a text in one language' }],
  })
  expect(await refused({ texts: { 'not a language': 'Hello' } })).toMatchObject({ status: 400 })
})

test('one is changed: its version counts on, and it may keep its title', async () => {
  const { body } = await world.as(manager).post(path, { ...cold, title: 'Thanks' })
  const changed = await world
    .as(manager)
    .send('PUT', `${path}/${body.id}`, { title: 'thanks', texts: { en: 'Many thanks' } })
  expect(changed.body).toMatchObject({
    id: body.id,
    title: 'thanks',
    texts: { en: 'Many thanks' },
    version: 2,
  })
  expect((await world.as(manager).send('PUT', `${path}/${body.id}`, cold)).status).toBe(409)
})

test('of two who change one, or take it away, the slower is told how it stands; nothing is overwritten', async () => {
  const { body } = await world.as(manager).post(path, { ...cold, title: 'Both' })
  const one = `${path}/${body.id}`
  const put = (title: string, seen: string) =>
    world.as(manager).send('PUT', one, { ...cold, title }, { 'if-match': seen })
  expect((await put('Faster', '"1"')).status).toBe(200)
  const slower = await put('Slower', '"1"')
  expect([slower.status, slower.headers.get('etag')]).toEqual([412, '"2"'])
  expect(slower.body).toMatchObject({
    type: '/problems/reply-changed',
    reply: { title: 'Faster', version: 2, changedBy: 'Mara Vos' },
  })
  const remove = (seen: string) => world.as(manager).send('DELETE', one, undefined, { 'if-match': seen })
  expect((await remove('"1"')).status).toBe(412)
  expect((await put('Slower', 'two')).status).toBe(400)
  expect((await put('Slower', '"2"')).body).toMatchObject({ title: 'Slower', version: 3 })
  expect((await remove('"3"')).status).toBe(204)
  expect((await remove('"3"')).status).toBe(404)
  expect((await put('Later', '"3"')).status).toBe(404)
})
