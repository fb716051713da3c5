import { afterAll, beforeAll, expect, test } from 'vitest'
import { tell } from '../conversation/live.ts'
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
const agent = staff(['support'])

beforeAll(async () => {
  world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
  buyer = await world.customer()
  opened = await openClaim(world, buyer)
}, 60_000)
afterAll(() => world.close())

const ask = (what: string) =>
  world
    .as(agent)
    .post(`/api/v1/cases/${opened.id}/commands`, { do: 'request-information', with: { ask: what } })

test('whoever looks at a case is told when it changes, with its version', async () => {
  const stream = await world.as(customer(buyer)).live(`/api/v1/live?case=${opened.number}`)
  expect(stream.response.headers.get('content-type')).toMatch('text/event-stream')
  const changed = await ask('How cold was it?')
  const event = await stream.next()
  expect(event).toMatchObject({ event: 'case', id: String(changed.body.version) })
  expect(JSON.parse(event?.data ?? '')).toEqual({ caseId: opened.id, version: changed.body.version })
  stream.stop()
})

test('a stream taken up again begins with what was missed', async () => {
  const now = await world.as(agent).get(`/api/v1/cases/${opened.id}`)
  const stream = await world
    .as(customer(buyer))
    .live(`/api/v1/live?case=${opened.id}`, { 'last-event-id': String(opened.version) })
  expect(await stream.next()).toMatchObject({ event: 'case', id: String(now.body.version) })
  stream.stop()
})

test('a customer hears of no note, and of nothing said to the seller; staff do', async () => {
  const theirs = await world.as(customer(buyer)).live(`/api/v1/live?case=${opened.id}`)
  const ours = await world.as(agent).live('/api/v1/live?queue=support')
  const { organisation } = world
  const notices = [
    { organisation, what: 'note' as const, caseId: opened.id },
    { organisation, what: 'message' as const, caseId: opened.id, thread: 'seller' as const },
    { organisation, what: 'message' as const, caseId: opened.id, thread: 'customer' as const },
  ]
  await world.store.transaction(organisation, (_, client) => tell(client, ...notices))
  expect(await theirs.next()).toMatchObject({ event: 'message', data: expect.stringContaining('customer') })
  expect((await ours.next())?.event).toBe('note')
  theirs.stop()
  ours.stop()
})

test('nobody looks at what is not theirs', async () => {
  const stranger = world.as(customer(await world.customer()))
  expect((await stranger.get(`/api/v1/live?case=${opened.id}`)).status).toBe(404)
  expect((await stranger.get('/api/v1/live?queue=support')).status).toBe(403)
  expect((await world.as().get(`/api/v1/live?case=${opened.id}`)).status).toBe(401)
  expect((await world.as(agent).get('/api/v1/live')).status).toBe(400)
})

test('a server that stops ends its streams', async () => {
  const stream = await world.as(agent).live('/api/v1/live?queue=all')
  await world.served.close()
  expect(await stream.next()).toBeUndefined()
})
