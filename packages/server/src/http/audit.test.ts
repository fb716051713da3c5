import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealLine, sealLog } from '../store/audit/seal.ts'
import { openStore } from '../store/store.ts'
import type { Principal } from './access/principal.ts'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

let world: ServedWorld
let caseId = ''
let auditor: Principal
beforeAll(async () => {
  world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
  auditor = { ...staff([]), roles: ['auditor'] } as Principal
  const buyer = await world.customer({ name: 'La Marée', external_id: 'la-maree' })
  await world.order(buyer, { number: 'F-1', delivered_at: new Date('2026-03-03T08:00:00+01:00') })
  const opened = await world.as(customer(buyer)).post('/api/v1/cases', {
    ...{ order: 'F-1', kind: 'quality', lines: [{ id: '1', affected: '1' }] },
    description: 'The crabs smell, and two of them are broken.',
  })
  caseId = opened.body.id
}, 60_000)
afterAll(() => world.close())

const audit = (query = '') => world.as(auditor).get(`/api/v1/audit${query}`)

test('an auditor proves the log, and takes the newest seal along', async () => {
  const sealed = await sealLog(world.store, world.organisation, new Date('2026-03-03T12:00:00+01:00'))
  const line = sealed ? sealLine(sealed.seal) : ''
  const { status, body } = await audit()
  expect(status).toBe(200)
  expect(body).toMatchObject({ ok: true, cases: 1, found: 0, findings: [], seal: line })
  expect(body.events).toBeGreaterThan(0)
  expect((await audit(`?seal=${encodeURIComponent(line)}`)).body.ok).toBe(true)
})

test('a seal that was kept elsewhere and is another here is told, and a line that is none refused', async () => {
  const other = `${world.organisation} seal 1 of 2026-03-03T11:00:00.000Z: ${'0'.repeat(64)}`
  expect((await audit(`?seal=${encodeURIComponent(other)}`)).body).toMatchObject({
    ok: false,
    findings: [{ kind: 'seal' }],
  })
  expect(await audit('?seal=mine')).toMatchObject({
    status: 400,
    body: { errors: [{ at: 'query.seal' }] },
  })
})

test('an agent is told that it takes the permission', async () => {
  expect(await world.as(staff(['support'])).get('/api/v1/audit')).toMatchObject({
    status: 403,
    body: { permission: 'audit.read' },
  })
})

test('an event that somebody with the keys of the database changed is named', async () => {
  const store = openStore(world.database.adminUrl)
  await store.everywhere(async (_, client) => {
    await client.query('alter table case_events disable trigger user')
    await client.query(`update case_events set body = replace(body, 'F-1', 'F-2') where version = 1`)
    await client.query('alter table case_events enable trigger user')
  })
  await store.close()
  expect((await audit()).body).toMatchObject({
    ok: false,
    findings: expect.arrayContaining([{ caseId, version: 1, kind: 'changed', message: expect.any(String) }]),
  })
})
