import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verify } from '../store/audit/verify.ts'
import { rebuild } from '../store/rebuild/rebuild.ts'
import { type Served, serveWorld } from '../testing/served.ts'
import { demoPassword, loadDemo, policiesFolder } from './load.ts'
import { demoOrganisations } from './organisations.ts'
import { translationsOf } from './translations.ts'

const cases = 40
let world: Served
let staff: Awaited<ReturnType<typeof loadDemo>>
beforeAll(async () => {
  world = await serveWorld({ at: '2026-03-06T15:00:00+01:00', pack: 'seafood-marketplace' })
  staff = await loadDemo(world.services, { cases, quietOrders: 10, pictured: 3 })
}, 120_000)
afterAll(() => world.close())

test('five companies are there, with cases at every stage and a customer for each', async () => {
  expect([...staff.keys()]).toEqual(demoOrganisations.map(({ name }) => name))
  const counted = await world.services.store.everywhere((_, client) =>
    client.query<{ organisation: string; cases: number; open: number; statuses: number }>(
      `select organisation, count(*)::int as cases, count(*) filter (where open)::int as open,
         count(distinct status)::int as statuses from cases group by organisation`,
    ),
  )
  expect(counted.rows).toHaveLength(5)
  for (const { cases: there, open, statuses } of counted.rows) {
    expect(there).toBeGreaterThan(cases / 2)
    expect(open).toBeGreaterThan(0)
    expect(open).toBeLessThan(there)
    expect(statuses).toBeGreaterThanOrEqual(4)
  }
})

test('no order was placed after it was delivered, and what is invoiced was paid', async () => {
  const { rows } = await world.services.store.everywhere((_, client) =>
    client.query(
      `select number, placed_at, delivered_at from orders where placed_at > delivered_at
       union all select number, issued_at, null from invoices where amount <= 0`,
    ),
  )
  expect(rows).toEqual([])
})

test('what is sold and what people write is in the language of the customer', async () => {
  const { rows } = await world.services.store.everywhere((_, client) =>
    client.query<{ organisation: string; language: string; text: string }>(
      `select organisation, language, title as text
         from order_lines join orders using (organisation, order_id) join customers using (organisation, customer_id)
       union select organisation, language, body
         from case_texts join cases using (organisation, case_id) join customers using (organisation, customer_id)
       union select files.organisation, language, files.name
         from files join customers on owner_kind = 'customer' and owner_id = customer_id::text
           and customers.organisation = files.organisation`,
    ),
  )
  for (const { name, pack } of demoOrganisations) {
    for (const [language, translations] of translationsOf(join(policiesFolder, pack))) {
      const texts = rows
        .filter((row) => row.organisation === name && row.language === language)
        .map(({ text }) => text)
      const wordings = new Set(translations.values())
      expect(texts.filter((text) => wordings.has(text)).length, `${name}, ${language}`).toBeGreaterThan(10)
      expect(
        texts.filter((text) => translations.has(text) && !wordings.has(text)),
        `${name}, ${language}`,
      ).toEqual([])
      expect(texts).not.toContain('product.jpg')
    }
  }
})

test('its read models are those of its log, and the log verifies', async () => {
  const { store, policies } = world.services
  for (const organisation of staff.keys()) {
    const differences: unknown[] = []
    const result = await rebuild({
      ...{ store, policies, organisation, check: true },
      onDifference: (each) => differences.push(each),
    })
    expect(differences, organisation).toEqual([])
    expect(result.cases).toBeGreaterThan(cases / 2)
  }
  expect(await verify(store)).toMatchObject({ found: 0 })
})

test('it is in the midst of its work: something falls due this week, some of it is late, and nothing was forgotten for long', async () => {
  const owed = await world.services.store.everywhere((_, client) =>
    client.query<{ organisation: string; due: number; late: number; forgotten: number }>(
      `select organisation,
         count(*) filter (where obligations.state = 'running' and due_at < $1::timestamptz + interval '7 days')::int as due,
         count(*) filter (where obligations.state = 'late')::int as late,
         count(*) filter (where obligations.state = 'late' and due_at < $1::timestamptz - interval '7 days')::int as forgotten
       from cases join obligations using (organisation, case_id)
       where open and done_at is null group by organisation`,
      [new Date(world.clock.now())],
    ),
  )
  expect(owed.rows).toHaveLength(5)
  for (const { organisation, due, late, forgotten } of owed.rows) {
    expect(due, organisation).toBeGreaterThan(0)
    expect(late, organisation).toBeLessThanOrEqual(due * 3)
    expect(forgotten, organisation).toBe(0)
  }
})

const asVisitor = (organisation: string) => ({
  'content-type': 'application/json',
  'redress-organisation': organisation,
  origin: world.url.replace('127.0.0.1', `${organisation}.localhost`),
})

async function people(organisation: string) {
  const answer = await fetch(`${world.url}/api/v1/demo/people`, { headers: asVisitor(organisation) })
  return (await answer.json()) as {
    items: { email: string; seller?: string }[]
    orders: { number: string; email: string; hasCase: boolean }[]
  }
}

test('somebody of each company signs in, and so does somebody who answers for a seller', async () => {
  for (const organisation of staff.keys()) {
    const { items } = await people(organisation)
    const seller = items.find((each) => each.seller !== undefined)
    const sells = demoOrganisations.some(
      ({ name, sellers }) => name === organisation && sellers !== undefined,
    )
    expect(seller !== undefined, organisation).toBe(sells)
    for (const email of [items[0]?.email, ...(seller ? [seller.email] : [])]) {
      const answer = await fetch(`${world.url}/api/v1/auth/sign-in/email`, {
        method: 'POST',
        headers: asVisitor(organisation),
        body: JSON.stringify({ email, password: demoPassword }),
      })
      expect(answer.status, await answer.text()).toBe(200)
    }
  }
})

test('a visitor takes the place of a customer, with a case or without', async () => {
  for (const organisation of staff.keys()) {
    const { orders } = await people(organisation)
    expect(new Set(orders.map(({ hasCase }) => hasCase)).size, organisation).toBe(2)
    for (const { number, email } of orders) expect([number, email].every(Boolean), organisation).toBe(true)
    const answer = await fetch(`${world.url}/api/v1/session/codes`, {
      method: 'POST',
      headers: asVisitor(organisation),
      body: JSON.stringify({ order: orders[0]?.number, email: orders[0]?.email }),
    })
    expect(answer.status).toBe(202)
  }
})
