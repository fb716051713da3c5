import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'
import { verify } from '../audit/verify.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import { claimCrab, inTime } from '../testing-case.ts'
import { eraseCustomer } from './erase-customer.ts'

const person = { name: 'Ann Zoutleeuw', email: 'ann.zoutleeuw@example.com', external_id: 'ann-1977' }
/** Words by which Ann could be known, or which were said. */
const traces = /zoutleeuw|ann-1977|ammonia|ammoni/i

let world: World
let claim: Awaited<ReturnType<typeof claimCrab>>
beforeEach(async () => {
  world = await createWorld({ at: inTime })
  claim = await claimCrab(world, person)
})
afterEach(() => world.close())

const erase = (more: { force?: boolean; customerId?: string } = {}) =>
  eraseCustomer({
    store: world.store,
    organisation: world.organisation,
    customerId: claim.customerId,
    at: new Date(world.clock.now()),
    ...more,
  })

const run = (sql: string, values: unknown[] = []) =>
  world.store.transaction(world.organisation, (_, client) => client.query(sql, values))

/** Every table that holds a trace, with how many rows. */
async function whereTracesAre(): Promise<Record<string, number>> {
  const { rows: tables } = await run("select tablename from pg_tables where schemaname = 'public'")
  const found: Record<string, number> = {}
  for (const { tablename } of tables) {
    const { rows } = await run(`select t::text as row from "${tablename}" t`)
    const hits = rows.filter(({ row }) => traces.test(row)).length
    if (hits > 0) found[tablename] = hits
  }
  return found
}

async function write() {
  await run(
    `insert into messages (organisation, message_id, case_id, thread, author, channel, language, body, at, key)
     values ($1, $2, $3, 'customer', 'customer', 'web', 'en', 'Still smells of ammonia. Ann Zoutleeuw', now(), $4)`,
    [world.organisation, randomUUID(), claim.caseId, randomUUID()],
  )
}

test('a customer whose case is open is refused, with the cases', async () => {
  expect(await erase()).toMatchObject({ outcome: 'open-cases', cases: [{ caseId: claim.caseId }] })
  expect(Object.keys(await whereTracesAre())).toContain('customers')
})

test('a customer that nobody knows, or of another organisation, is not found', async () => {
  expect(await erase({ customerId: randomUUID() })).toEqual({ outcome: 'not-found' })
})

test('after it no table holds a trace, and the log is proven as before', async () => {
  await write()
  expect(Object.keys(await whereTracesAre())).toEqual(
    expect.arrayContaining(['customers', 'case_texts', 'messages', 'search_documents']),
  )
  const before = await verify(world.store)
  expect(before).toMatchObject({ found: 0, cases: 1 })
  expect(await erase({ force: true })).toMatchObject({
    outcome: 'erased',
    already: false,
    erased: { texts: 1, messages: 1, customers: 1 },
  })
  expect(await whereTracesAre()).toEqual({})
  expect(await verify(world.store)).toEqual(before)
})

test('the log and its read models agree afterwards, and the case goes on', async () => {
  await erase({ force: true })
  const { store, policies, organisation } = world
  expect(await rebuild({ store, policies, organisation, check: true })).toMatchObject({ differences: 0 })
  await world.goTo('2026-03-20T12:00:00+01:00')
  expect(await rebuild({ store, policies, organisation, check: true })).toMatchObject({ differences: 0 })
  expect(await verify(store)).toMatchObject({ found: 0 })
})

test('done again, it changes nothing; what was written since goes too', async () => {
  await erase({ force: true })
  const { rows } = await run('select * from customers')
  const again = await erase({ force: true })
  expect(again).toMatchObject({ outcome: 'erased', already: true })
  expect(again.outcome === 'erased' && Object.values(again.erased).every((count) => count === 0)).toBe(true)
  expect((await run('select * from customers')).rows).toEqual(rows)
  await write()
  expect(await erase({ force: true })).toMatchObject({ erased: { messages: 1 } })
  expect(await whereTracesAre()).toEqual({})
})

test("another customer's words stay", async () => {
  const other = await claimCrab(world, { name: 'Bea', external_id: 'bea' })
  await erase({ force: true })
  const { rows } = await run('select name from customers where customer_id = $1', [other.customerId])
  expect(rows).toEqual([{ name: 'Bea' }])
  const texts = await run('select body from case_texts where case_id = $1', [other.caseId])
  expect(texts.rows.every(({ body }) => body !== null)).toBe(true)
})
