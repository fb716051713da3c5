/**
 * Commands per second, beside a plain script that writes the same rows on the same database in the same run: `node bench/commands.ts`. `--quick` does
 * little of it and looks at no clock.
 *
 * `plain` and `fewest` are the floor; `direct` is the bus in this process; `http` is `redress serve` as it runs in earnest, with one and with two
 * processes. What follows a command, such as letters, is queued by all of them and carried out by none but `http 1, with letters`.
 */
import type pg from 'pg'
import { freePort, type Place, run, startServer } from './killing/process.ts'
import { printTable } from './print.ts'
import { throughTheBus } from './serving/direct.ts'
import { effort } from './serving/effort.ts'
import { writePlainly } from './serving/floor.ts'
import { forget, holdBack, letGo } from './serving/letters.ts'
import { mostOf, watchDatabase, withChildren } from './serving/memory.ts'
import { overHttp } from './serving/over-http.ts'
import { claimedAt, openShop, organisation } from './serving/shop.ts'

const quick = process.argv.includes('--quick')
const many = 32
const [rounds, each, warming] = quick ? [1, 20, 5] : [5, 400, 200]
/** The promise: at least so much of what `plain` does. */
const promised: Readonly<Record<string, number>> = { direct: 0.8, 'http 1': 0.5, 'http 2': 0.5 }

const shop = await openShop({ customers: each + rounds * (4 * each + 3 * warming) })
const { folder } = shop
const place: Place = {
  ...{ folder, port: await freePort() },
  environment: { REDRESS_DEMO: '1', REDRESS_CLOCK: new Date(claimedAt).toISOString() },
}
const { key } = JSON.parse(
  run(place, 'key', 'create', 'bench', '--organisation', organisation, '--all-scopes', '--json'),
)
const matters = shop.matters.values()
const next = (count: number) => [...matters.take(count)]
const figures: Record<string, number[]> = {}
/** Milliseconds of processor time for each command, of all that had a part in it: the client, the server, the database. */
const efforts: Record<string, number[]> = {}
const memory: Record<string, number> = {}

const admin = (work: (client: pg.ClientBase) => Promise<unknown>) =>
  shop.store.everywhere((_, client) => work(client))

async function measure(
  name: string,
  work: () => Promise<{ commands: number; seconds: number }>,
  processes: readonly number[] = [],
): Promise<void> {
  const before = effort(folder, processes)
  const { commands, seconds } = await work()
  efforts[name] = [...(efforts[name] ?? []), ((effort(folder, processes) - before) / commands) * 1000]
  figures[name] = [...(figures[name] ?? []), commands / seconds]
  await admin(forget)
}

/** By a server of its own for each round: one that stood by would be woken by what the others queue. */
async function measureServed(processes: 1 | 2): Promise<void> {
  const name = `http ${processes}`
  await admin(holdBack)
  const server = await startServer(place, { REDRESS_PROCESSES: String(processes) })
  const served = { url: server.url, key }
  await overHttp(served, next(warming * processes), many)
  const pids = withChildren(server.pid)
  await measure(name, () => overHttp(served, next(each), many), pids)
  if (processes === 1) {
    await admin(letGo)
    await measure('http 1, with letters', () => overHttp(served, next(each), many), pids)
  }
  const [first, ...others] = pids.map(mostOf)
  const most = processes > 1 ? others : [first ?? Number.NaN]
  memory[`a process of ${name}`] = Math.max(memory[`a process of ${name}`] ?? 0, ...most)
  await server.stop()
}

const database = watchDatabase(folder)
try {
  await admin(holdBack)
  const warm = await throughTheBus(shop, next(each), many)
  await writePlainly(shop.url, warm.written, many, 'plain')
  await writePlainly(shop.url, warm.written, many, 'fewest')
  await admin(forget)
  await admin((client) => client.query('analyze'))
  for (let round = 0; round < rounds; round += 1) {
    await admin(holdBack)
    let written = warm.written
    await measure('direct', async () => {
      const done = await throughTheBus(shop, next(each), many)
      written = done.written
      return done
    })
    await measure('plain', () => writePlainly(shop.url, written, many, 'plain'))
    await measure('fewest', () => writePlainly(shop.url, written, many, 'fewest'))
    await measureServed(1)
    await measureServed(2)
    const figured = Object.entries(figures).map(([name, all]) => `${name} ${all.at(-1)?.toFixed(0)}`)
    process.stdout.write(`${figured.join(', ')}\n`)
  }
} finally {
  memory.database = database.end()
  await shop.close()
}

const median = (values: readonly number[] = []) =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
/** What it does of the floor in the same round; the median of all rounds. */
const ofTheFloor = (name: string) =>
  median(figures[name]?.map((figure, round) => figure / (figures.plain?.[round] ?? Number.NaN)))

printTable(
  ['commands per second', '', 'of the floor', 'processor, ms each'],
  Object.keys(figures).map((name) => [
    name,
    median(figures[name]).toFixed(0),
    ofTheFloor(name).toFixed(2),
    median(efforts[name]).toFixed(2),
  ]),
)
process.stdout.write('\n')
printTable(
  ['most memory, MB', ''],
  Object.entries(memory).map(([name, megabytes]) => [name, megabytes.toFixed(0)]),
)
if (!quick)
  for (const [name, least] of Object.entries(promised)) {
    if (ofTheFloor(name) >= least) continue
    process.stdout.write(`${name} does less than ${least} of what a plain script does.\n`)
    process.exitCode = 1
  }
