/**
 * The 50 most urgent cases of a team, of 10,000 open cases and of 1,000,000, in turn: `node bench/queue.ts`. The promise: at most twice the time. `--quick`
 * takes few cases and looks at no clock, but whether the page is right.
 */
import assert from 'node:assert/strict'
import { addOrganisation, openDatabase } from './database/open.ts'
import { freePort, type Place, run, startServer } from './killing/process.ts'
import { percentile, timeInTurn } from './percentiles.ts'
import { printTable } from './print.ts'
import { fillQueue, now, teams } from './queueing/fill.ts'
import { mostUrgent } from './queueing/page.ts'
import { mostOf, watchDatabase } from './serving/memory.ts'

const quick = process.argv.includes('--quick')
const sizes = quick ? { few: 300, many: 3000 } : { few: 10_000, many: 1_000_000 }
const rounds = quick ? 2 : 300
const limit = 50
type Size = keyof typeof sizes
const both = Object.keys(sizes) as Size[]

const database = await openDatabase()
const { store, folder } = database
const watched = watchDatabase(folder)
try {
  const begun = performance.now()
  for (const size of both) {
    await addOrganisation(database, size)
    await fillQueue(database, size, sizes[size])
  }
  if (!quick)
    process.stdout.write(`The cases are there after ${((performance.now() - begun) / 1000).toFixed(0)} s.\n`)
  for (const size of both) for (const team of teams) await check(size, team)

  // A team in turn: each page is one that was read a while ago.
  const turn = { few: 0, many: 0 }
  const nextTeam = (size: Size) => teams[turn[size]++ % teams.length] ?? 'support'
  const read = (size: Size) => () => mostUrgent(store, size, nextTeam(size), limit)
  const direct = await timeInTurn({ few: read('few'), many: read('many') }, { rounds, warming: 10 })

  const place: Place = {
    ...{ folder, port: await freePort() },
    environment: { REDRESS_DEMO: '1', REDRESS_CLOCK: new Date(now).toISOString() },
  }
  const keys = Object.fromEntries(both.map((size) => [size, keyFor(place, size)]))
  const server = await startServer(place)
  const get = (size: Size) => async () => {
    const response = await fetch(`${server.url}/api/v1/queue?team=${nextTeam(size)}&limit=${limit}`, {
      headers: { authorization: `Bearer ${keys[size]}` },
    })
    const { items } = (await response.json()) as { items: unknown[] }
    assert.equal(items.length, limit)
  }
  const http = await timeInTurn({ few: get('few'), many: get('many') }, { rounds, warming: 20 })
  const serverMegabytes = mostOf(server.pid)
  await server.stop()

  const line = (name: string, { few, many }: Record<Size, number[]>, percent: number) => {
    const [small, large] = [percentile(few, percent), percentile(many, percent)]
    return [name, small.toFixed(1), large.toFixed(1), (large / small).toFixed(2)]
  }
  printTable(
    ['milliseconds', ...both.map((size) => `${sizes[size]} open`), 'times'],
    [
      line('median', direct, 50),
      line('95 of 100', direct, 95),
      line('over HTTP, median', http, 50),
      line('over HTTP, 95 of 100', http, 95),
    ],
  )
  process.stdout.write(
    `\nMost memory: server ${serverMegabytes.toFixed(0)} MB, database ${watched.end().toFixed(0)} MB\n`,
  )
  const worst = Math.max(...[direct, http].map(({ few, many }) => percentile(many, 50) / percentile(few, 50)))
  if (!quick && worst > 2) {
    process.stdout.write('It takes more than twice the time.\n')
    process.exitCode = 1
  }
} finally {
  watched.end()
  await database.close()
}

/** The page is what sorting all of them gives. */
async function check(size: Size, team: string): Promise<void> {
  const page = await mostUrgent(store, size, team, limit)
  const { rows } = await store.read(size, (_, client) =>
    client.query(
      `select case_id from (select * from cases where organisation = $1 offset 0) all_of_them
       where open and team = $2 order by owed_by nulls last, case_id limit $3`,
      [size, team, limit],
    ),
  )
  assert.deepEqual(
    page.map(({ case_id }) => case_id),
    rows.map(({ case_id }) => case_id),
  )
}

function keyFor(place: Place, organisation: string): string {
  return JSON.parse(
    run(place, 'key', 'create', 'bench', '--organisation', organisation, '--all-scopes', '--json'),
  ).key
}
