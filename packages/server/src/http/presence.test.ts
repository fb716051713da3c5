import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPresence, silentMs } from '../conversation/presence.ts'
import {
  customer,
  type OpenedClaim,
  openClaim,
  type ServedWorld,
  servedWorld,
  staff,
} from './testing/served-world.ts'

let world: ServedWorld
let buyer: string
let opened: OpenedClaim
const lotte = staff(['support'], ['agent'], 'lotte')
const karim = staff(['support'], ['agent'], 'karim')

beforeAll(async () => {
  world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
  buyer = await world.customer()
  opened = await openClaim(world, buyer)
}, 60_000)
afterAll(() => world.close())

const say = (who: typeof lotte, doing: string) =>
  world.as(who).send('PUT', `/api/v1/cases/${opened.number}/presence`, { doing })

test('two who have one case open see each other, and what the other does', async () => {
  const stream = await world.as(lotte).live(`/api/v1/live?case=${opened.number}`)
  const presence = async () => {
    for (;;) {
      const event = (await stream.next())?.event
      if (event !== 'case') return event
    }
  }
  expect((await say(lotte, 'looking')).body).toEqual({ others: [] })
  expect(await presence()).toBe('presence')
  await say(karim, 'deciding')
  expect(await presence()).toBe('presence')
  expect((await say(lotte, 'looking')).body).toEqual({
    others: [{ id: 'karim', name: 'karim', doing: 'deciding' }],
  })
  await say(karim, 'gone')
  expect(await presence()).toBe('presence')
  expect((await say(lotte, 'looking')).body).toEqual({ others: [] })
  stream.stop()
})

test('a customer neither says nor hears who looks', async () => {
  const theirs = await world.as(customer(buyer)).live(`/api/v1/live?case=${opened.number}`)
  const put = await world
    .as(customer(buyer))
    .send('PUT', `/api/v1/cases/${opened.number}/presence`, { doing: 'looking' })
  expect(put.status).toBe(403)
  await say(karim, 'writing')
  await world
    .as(lotte)
    .post(`/api/v1/cases/${opened.id}/commands`, { do: 'request-information', with: { ask: 'How cold?' } })
  expect((await theirs.next())?.event).toBe('case')
  theirs.stop()
})

test('of a case that is not there nobody is present', async () => {
  expect(
    (await world.as(lotte).send('PUT', '/api/v1/cases/none/presence', { doing: 'looking' })).status,
  ).toBe(404)
})

test('whoever goes on is no news; whoever falls silent is forgotten, just after the limit', () => {
  const presence = createPresence()
  const said = (at: number, doing: 'looking' | 'writing' = 'looking') =>
    presence.hear({
      organisation: 'shop',
      what: 'presence',
      caseId: 'c1',
      person: { id: 'p1', name: 'Lotte' },
      doing,
      at,
    })
  expect([said(0), said(20_000), said(40_000, 'writing')]).toEqual([true, false, true])
  expect(presence.at('shop', 'c1', 40_000 + silentMs)).toHaveLength(1)
  expect(presence.at('shop', 'c1', 40_001 + silentMs)).toEqual([])
  expect(presence.at('other', 'c1', 40_000)).toEqual([])
})
