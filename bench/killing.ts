/**
 * Kills the server and the database over and over while customers and agents are at work, then looks for what was lost or done twice:
 * `node bench/killing.ts`. `--rounds N` (default 100), half of them each. Exits with 1 when a promise is broken.
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { ordersFrom, organisation, startLoad } from './killing/load.ts'
import {
  freePort,
  killDatabase,
  type Place,
  run,
  type ServerProcess,
  startServer,
} from './killing/process.ts'
import { startProvider } from './killing/provider.ts'
import { broken, finish } from './killing/verdict.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } })
const rounds = Number(values.rounds)
const perRound = 60
const folder = join(tmpdir(), `redress-killing-${process.pid}`)
const provider = await startProvider()
const place: Place = {
  folder,
  port: await freePort(),
  environment: { REDRESS_PRIVATE_ADDRESSES: '1', REDRESS_DEMO: '1' },
}
const policy = join(import.meta.dirname, '../policies/seafood-marketplace')

let server: ServerProcess = await startServer(place)
run(place, 'organisation', 'add', organisation, '--title', 'Bench', '--languages', 'fr,en')
run(place, 'policy', 'install', policy, '--organisation', organisation)
const { key } = JSON.parse(
  run(place, 'key', 'create', 'bench', '--organisation', organisation, '--all-scopes', '--json'),
)
await call('PUT', '/money/connector', { kind: 'http', url: provider.url })

const begun = performance.now()
const load = { opened: 0, decided: 0, again: 0 }
const numbers = new Map<number, { opened: number; decided: number; number: string }>()
for (let round = 0; round < rounds; round += 1) {
  await bring(round * perRound, perRound)
  const work = startLoad({ url: server.url, key, from: round * perRound, workers: 12, most: perRound })
  await new Promise((resolve) => setTimeout(resolve, 150 + (round % 7) * 60))
  if (round % 2 === 0) {
    await server.kill()
    server = await startServer(place)
  } else killDatabase(folder)
  await work.stop()
  for (const [matter, { number, version }] of work.opened)
    numbers.set(matter, { number, opened: version, decided: work.decided.get(matter)?.version ?? 0 })
  load.opened += work.opened.size
  load.decided += work.decided.size
  load.again += work.again()
  if ((round + 1) % 10 === 0)
    process.stdout.write(
      `${round + 1} rounds: ${load.opened + load.decided} commands acknowledged, ${load.again} sent again\n`,
    )
}

// Promises that fall due two days later, while the server is killed again and again.
const waiting = 300
await bring(rounds * perRound, waiting)
const claims = startLoad({
  url: server.url,
  key,
  from: rounds * perRound,
  workers: 12,
  most: waiting,
  incomplete: true,
})
await claims.stop()
await server.stop()
const later = { REDRESS_CLOCK: new Date(Date.now() + 2 * 86_400_000).toISOString() }
const deadlineRounds = Math.max(3, Math.round(rounds / 10))
for (let round = 0; round < deadlineRounds; round += 1) {
  server = await startServer(place, later)
  await new Promise((resolve) => setTimeout(resolve, 20 + round * 15))
  if (round < deadlineRounds - 1) await server.kill()
}
const seconds = (performance.now() - begun) / 1000

const database = new pg.Client(JSON.parse(await urlOfDatabase()))
await database.connect()
await finish(database, { numbers, waiting, provider })
await database.end()
await server.stop()
process.stdout.write(run(place, 'audit', 'verify'))
process.stdout.write(run(place, 'money', 'verify', '--organisation', organisation))
await provider.close()
rmSync(folder, { recursive: true, force: true })
process.stdout.write(
  `${rounds} rounds and ${deadlineRounds} with deadlines in ${seconds.toFixed(0)} s: ${load.opened + load.decided} commands acknowledged, ${load.again} sent again, ${provider.asked.size} payments, ${broken.length} promises broken\n`,
)
process.exitCode = broken.length > 0 ? 1 : 0

async function bring(from: number, count: number): Promise<void> {
  for (let at = from; at < from + count; at += 100)
    await call('PUT', '/orders', {
      items: ordersFrom(at, Math.min(100, from + count - at), new Date(Date.now() - 60_000)),
    })
}

/** Sends until it is answered. */
async function call(method: string, path: string, body: object): Promise<void> {
  for (;;) {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    }).catch(() => undefined)
    if (response?.ok) return
    if (response && response.status < 500)
      throw new Error(`${path}: ${response.status} ${await response.text()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function urlOfDatabase(): Promise<string> {
  const { startEmbedded } = await import('../packages/server/src/store/embedded/start-embedded.ts')
  const embedded = await startEmbedded({ folder })
  return JSON.stringify(embedded.url)
}
