import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'
import { claimCrab, inTime } from '../testing-case.ts'
import { type Difference, rebuild } from './rebuild.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ at: inTime })
})
afterEach(() => world.close())

const openCase = async () => (await claimCrab(world, { name: 'Ann Peeters' })).caseId

async function rebuilt(check: boolean) {
  const found: Difference[] = []
  const { store, policies, organisation } = world
  const result = await rebuild({
    store,
    policies,
    organisation,
    check,
    onDifference: (each) => found.push(each),
  })
  return { ...result, found }
}

const run = (sql: string, values: unknown[] = []) =>
  world.store.transaction(world.organisation, (_, client) => client.query(sql, values))

async function models() {
  const all: unknown[] = []
  for (const table of ['cases', 'obligations', 'search_documents'])
    all.push((await run(`select t::text as row from ${table} t order by 1`)).rows)
  return all
}

test('the live read models are those of the log', async () => {
  await openCase()
  await openCase()
  await world.goTo('2026-03-09T10:00:00+01:00')
  expect(await rebuilt(true)).toMatchObject({ cases: 2, differences: 0, found: [] })
  const before = await models()
  expect(await rebuilt(false)).toMatchObject({ cases: 2, differences: 0 })
  expect(await models()).toEqual(before)
})

test('what was spoilt is told by --check, which changes nothing, and then mended', async () => {
  const caseId = await openCase()
  const before = await models()
  await run("update cases set status = 'closed', team = 'nobody' where case_id = $1", [caseId])
  await run('delete from obligations')
  await run('delete from search_documents')
  const { found } = await rebuilt(true)
  expect(found.slice(0, 2)).toMatchObject([
    { caseId, what: 'case.status', stored: 'closed' },
    { caseId, what: 'case.team', stored: 'nobody' },
  ])
  expect(found.slice(2).every(({ what, stored }) => what === 'promise' && stored === 'nothing')).toBe(true)
  expect((await run('select from obligations')).rowCount).toBe(0)
  await rebuilt(false)
  expect(await models()).toEqual(before)
  expect(await rebuilt(true)).toMatchObject({ differences: 0 })
})

test('a row that is gone comes back, with what search knows of it', async () => {
  const caseId = await openCase()
  const before = await models()
  await run('delete from cases where case_id = $1', [caseId])
  expect(await rebuilt(true)).toMatchObject({ cases: 1, differences: 1 })
  await rebuilt(false)
  expect(await models()).toEqual(before)
})

test('a promise that the log does not know is taken away', async () => {
  const caseId = await openCase()
  await run(
    `insert into obligations (organisation, case_id, obligation_id, name, source, owes, owed_to, state, raised_at)
     values ($1, $2, 'made-up', 'x', 'x', 'x', 'x', 'running', now())`,
    [world.organisation, caseId],
  )
  expect((await rebuilt(true)).found).toMatchObject([{ caseId, what: 'promise', fromLog: 'nothing' }])
  await rebuilt(false)
  expect(await rebuilt(true)).toMatchObject({ differences: 0 })
})
