/**
 * Commands per second, beside a plain script that writes the same rows on the same database in the same run: `node bench/commands.ts`. `--quick` does
 * little of it and looks at no clock.
 *
 * `plain` and `fewest` are the floor; `direct` is the bus in this process; `http` is `redress serve` as it runs in earnest, with one and with two
 * processes. What follows a command, such as letters, is queued by all of them and carried out by none but `http 1, with letters`.
 */
import { freePort, type Place, run, startServer } from './killing/process.ts'
import { printTable } from './print.ts'
import { throughTheBus } from './serving/direct.ts'
import { writePlainly } from './serving/floor.ts'
import { forget, holdBack, letGo } from './serving/letters.ts'
import { mostOf, watchDatabase, withChildren } from './serving/memory.ts'
import { overHttp } from './serving/over-http.ts'
import { claimedAt, openShop, organisation } from './serving/shop.ts'

const quick = process.argv.includes('--quick')
const many = 32
const [rounds, each, warming] = quick ? [1, 20, 5] : [5, 500, 200]
/** The promise: at least so much of what `plain` does. */
const promised: Readonly<Record<string, number>> = { direct: 0.8, 'http 1': 0.5, 'http 2': 0.5 }
const served = [
  { name: 'http 1', processes: 1, letters: false },
  { name: 'http 2', processes: 2, letters: false },
  { name: 'http 1, with letters', processes: 1, letters: true },
]

const shop = await openShop({ customers: (rounds + 1) * each + rounds * served.length * (each + warming) })
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
const memory: Record<string, number> = {}

const admin = (work: typeof holdBack) => shop.store.everywhere((_, client) => work(client))

async function measure(name: string, work: () => Promise<{ commands: number; seconds: number }>) {
  const { commands, seconds } = await work()
  figures[name] = [...(figures[name] ?? []), commands / seconds]
  await admin(forget)
}

async function measureServed({ name, processes, letters }: (typeof served)[number]): Promise<void> {
  await admin(letters ? letGo : holdBack)
  const server = await startServer(place, { REDRESS_PROCESSES: String(processes) })
  await overHttp({ url: server.url, key }, next(warming), many)
  await measure(name, () => overHttp({ url: server.url, key }, next(each), many))
  const [first, ...others] = withChildren(server.pid)
    .map(mostOf)
    .filter((megabytes) => megabytes > 0)
  memory[name] = Math.max(memory[name] ?? 0, processes > 1 ? Math.max(...others) : (first ?? Number.NaN))
  await server.stop()
}

const database = watchDatabase(folder)
try {
  await admin(holdBack)
  const warm = await throughTheBus(shop, next(each), many)
  await writePlainly(shop.url, warm.written, many, 'plain')
  await writePlainly(shop.url, warm.written, many, 'fewest')
  await admin(forget)
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
    for (const way of served) await measureServed(way)
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
  ['commands per second', '', 'of the floor'],
  Object.keys(figures).map((name) => [name, median(figures[name]).toFixed(0), ofTheFloor(name).toFixed(2)]),
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
