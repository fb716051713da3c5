import { afterAll, beforeAll, expect, test } from 'vitest'
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
  buyer = await world.customer({ language: 'fr' })
  opened = await openClaim(world, buyer)
}, 60_000)
afterAll(() => world.close())

const preview = (who: Parameters<ServedWorld['as']>[0], body: unknown) =>
  world.as(who).post(`/api/v1/cases/${opened.id}/preview`, body, { 'accept-language': 'en' })

test('before it is done, staff read the letter as the customer would get it, and what would stand in the log', async () => {
  const asked = { do: 'request-information', with: { evidence: ['product'], ask: 'One more, please.' } }
  const { body } = await preview(agent, asked)
  expect(body.accepted).toBe(true)
  const [letter] = body.messages
  expect(letter).toMatchObject({ to: 'customer', language: 'fr', documents: [] })
  expect(letter.body.length).toBeGreaterThan(20)
  const recorded = body.follows.find(({ type }: { type: string }) => type === 'information-requested')
  expect(recorded).toMatchObject({ version: opened.version + 1, by: { party: 'support' } })
  expect(body.follows.map(({ type }: { type: string }) => type)).toEqual(body.events)
  const after = await world.as(agent).get(`/api/v1/cases/${opened.id}`)
  expect(after.body.version).toBe(opened.version)
})

test('a customer is shown letters to themselves alone', async () => {
  const { body } = await preview(customer(buyer), { do: 'withdraw' })
  expect(body.messages.every(({ to }: { to: string }) => to === 'customer')).toBe(true)
})

test('what is refused sends nothing', async () => {
  const { body } = await preview(agent, { do: 'close' })
  expect(body).toMatchObject({ accepted: false, messages: [], follows: [] })
})

test('what is wrong with a command is told apart, with the names that the policy gives', async () => {
  const told = async (command: unknown, language: string) => {
    const path = `/api/v1/cases/${opened.id}/preview`
    return (await world.as(agent).post(path, command, { 'accept-language': language })).body.refusal
  }
  expect(await told({ do: 'investigate', with: {} }, 'fr')).toMatchObject({
    id: 'invalid',
    message: '"investigate" needs "task".',
    wrong: { id: 'needs', at: 'task' },
  })
  const assigned = await told({ do: 'assign', with: { team: 'moon' } }, 'fr')
  expect(assigned.wrong).toMatchObject({ id: 'one-of', at: 'team', value: 'moon' })
  expect(assigned.wrong.optionTitles).toHaveLength(assigned.wrong.options.length)
})

test('an action is shut, with why, where the policy has nothing of the kind', async () => {
  const { body } = await world.as(agent).get(`/api/v1/cases/${opened.id}`)
  const refer = body.staff.actions.find((each: { do: string }) => each.do === 'refer')
  expect(refer).toMatchObject({
    allowed: false,
    refusal: { wrong: { id: 'one-of', at: 'body', options: [] } },
  })
})

test('a number with a wrong character is mistyped; one that is well written is unknown', async () => {
  const get = async (number: string) =>
    (await world.as(agent).get(`/api/v1/cases/${encodeURIComponent(number)}`)).body.number
  const wrong = `${opened.number.slice(0, -1)}${opened.number.endsWith('2') ? '3' : '2'}`
  expect(await get(wrong)).toEqual({ read: 'mistyped', why: 'check' })
  expect(await get(opened.number.slice(0, -1))).toEqual({ read: 'mistyped', why: 'length' })
  expect(await get('444-444-444')).toMatchObject({ read: expect.stringMatching(/unknown|mistyped/) })
  const same = await world.as(agent).get(`/api/v1/cases/${opened.number.toLowerCase().replaceAll('-', ' ')}`)
  expect(same.body.id).toBe(opened.id)
})
