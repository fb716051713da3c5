/**
 * Importing orders with `redress import orders FILE`, as a process of its own on the embedded database: rows per second and the most memory it took, the
 * first time and again, from CSV and JSON Lines, and a file of a tenth beside it, whose memory must be the same: `node bench/importing.ts`.
 * `--quick` imports little; `--lines=100000`
 * that many.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../packages/server/src/store/embedded/start-embedded.ts'
import { migrate } from '../packages/server/src/store/migrate.ts'
import { openStore } from '../packages/server/src/store/store.ts'
import { printTable } from './print.ts'
import { pick, randomFrom } from './random.ts'

const given = /^--lines=(\d+)$/.exec(process.argv.at(-1) ?? '')?.[1]
const lines = process.argv.includes('--quick') ? 5_000 : Number(given ?? 1_000_000)
const begin = Date.UTC(2026, 0, 1)
const goods = ['Brown crab', 'Oysters no. 3', 'Langoustine', 'Sea bass', 'Turbot', 'Clams'] as const

interface Order {
  externalId: string
  number: string
  placedAt: string
  deliveredAt: string
  country: string
  currency: string
  customer: { externalId: string; email: string; name: string; language: string }
  lines: {
    id: string
    title: string
    quantity: string
    unit: string
    unitPrice: string
    facts: { live: boolean }
  }[]
}

/** Orders of 1 to 4 lines, a fifth as many customers, so many lines in all. */
function* orders(count: number): Generator<Order> {
  const random = randomFrom(17)
  for (let made = 0, number = 0; made < count; number += 1) {
    const customer = Math.floor(random() * (count / 12))
    const size = Math.min(1 + Math.floor(random() * 4), count - made)
    const placed = begin + number * 60_000
    made += size
    yield {
      externalId: `shop-${number}`,
      number: `F-${number}`,
      placedAt: new Date(placed).toISOString(),
      deliveredAt: new Date(placed + 40 * 3_600_000).toISOString(),
      country: 'FR',
      currency: 'EUR',
      customer: {
        externalId: `c-${customer}`,
        email: `buyer-${customer}@mail.example`,
        name: `Buyer, no. ${customer}`,
        language: 'fr',
      },
      lines: Array.from({ length: size }, (_, index) => ({
        id: String(index + 1),
        title: pick(random, goods),
        quantity: (1 + random() * 40).toFixed(1),
        unit: 'kg',
        unitPrice: (2 + random() * 60).toFixed(2),
        facts: { live: random() < 0.5 },
      })),
    }
  }
}

const header = `externalId,number,placedAt,deliveredAt,country,currency,customer.externalId,customer.email,customer.name,customer.language,line.id,line.title,line.quantity,line.unit,line.unitPrice,line.facts.live\n`

function asCsv({ customer, lines: ordered, ...order }: Order): string {
  const { externalId, number, placedAt, deliveredAt, country, currency } = order
  const head = [externalId, number, placedAt, deliveredAt, country, currency]
  const who = [customer.externalId, customer.email, `"${customer.name}"`, customer.language]
  return ordered
    .map(({ facts, id, title, quantity, unit, unitPrice }) =>
      [...head, ...who, id, title, quantity, unit, unitPrice, facts.live].join(','),
    )
    .map((row) => `${row}\n`)
    .join('')
}

async function generate(path: string, count: number, first: string, write: (order: Order) => string) {
  const stream = createWriteStream(path)
  let text = first
  for (const order of orders(count)) {
    text += write(order)
    if (text.length < 1_000_000) continue
    if (!stream.write(text)) await once(stream, 'drain')
    text = ''
  }
  stream.end(text)
  await once(stream, 'close')
}

const redress = new URL('../packages/server/src/cli/main.ts', import.meta.url).href
const program = `const { main } = await import(${JSON.stringify(redress)})
const code = await main(process.argv.slice(1))
process.stderr.write('peak ' + process.resourceUsage().maxRSS)
process.exitCode = code`

/** Runs the import as somebody would; the peak is what the operating system counted of the process. */
async function run(file: string, organisation: string, database: string) {
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [
      '-e',
      program,
      'import',
      'orders',
      file,
      '--organisation',
      organisation,
      '--database',
      database,
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let [out, errors] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (errors += chunk))
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - begun) / 1000
  if (code !== 0) throw new Error(`${out}${errors}`)
  const { created, updated, unchanged } = JSON.parse(out)
  const peak = Number(/peak (\d+)/.exec(errors)?.[1]) / 1024
  return { seconds, peak, created, updated, unchanged, rows: created + updated + unchanged }
}

const folder = await mkdtemp(join(tmpdir(), 'redress-importing-'))
await chmod(folder, 0o755)
const database = await startEmbedded({ folder: join(folder, 'database') })
try {
  await migrate(database.url)
  const store = openStore(database.url)
  for (const organisation of ['csv', 'tenth', 'jsonl'])
    await store.transaction(organisation, (db) =>
      db
        .insertInto('organisations')
        .values({ organisation, title: '{"en":"Shop"}', languages: ['en'], brand: '{}', settings: '{}' })
        .execute(),
    )
  const files = {
    csv: { path: join(folder, 'orders.csv'), count: lines, first: header, write: asCsv },
    tenth: { path: join(folder, 'tenth.csv'), count: lines / 10, first: header, write: asCsv },
    jsonl: {
      path: join(folder, 'orders.jsonl'),
      count: lines,
      first: '',
      write: (order: Order) => `${JSON.stringify(order)}\n`,
    },
  }
  const rows: string[][] = []
  for (const [organisation, name, times] of [
    ['tenth', 'CSV, a tenth of the lines', 1],
    ['csv', 'CSV', 2],
    ['jsonl', 'JSON Lines', 2],
  ] as const) {
    const { path, count, first, write } = files[organisation]
    await generate(path, count, first, write)
    const megabytes = (await stat(path)).size / 1_000_000
    for (let time = 1; time <= times; time += 1) {
      const { seconds, peak, created, updated, unchanged } = await run(path, organisation, database.url)
      if (time === 2 && created + updated > 0) throw new Error('Importing again changed something.')
      rows.push([
        time === 1 ? name : `${name}, again`,
        megabytes.toFixed(0),
        String(count),
        String(created),
        String(unchanged),
        seconds.toFixed(1),
        (count / seconds).toFixed(0),
        peak.toFixed(0),
      ])
    }
    const { rows: counted } = await store.read(organisation, (_, client) =>
      client.query('select count(*)::int as lines from order_lines where organisation = $1', [organisation]),
    )
    if (counted[0]?.lines !== count) throw new Error(`${counted[0]?.lines} lines are there, not ${count}.`)
    await rm(path)
  }
  await store.close()
  printTable(['', 'MB', 'lines', 'created', 'unchanged', 'seconds', 'lines/s', 'peak MB'], rows)
  const own = /VmHWM:\s+(\d+)/.exec(await readFile('/proc/self/status', 'utf8').catch(() => ''))?.[1]
  if (own) process.stdout.write(`The generator itself took ${(Number(own) / 1024).toFixed(0)} MB.\n`)
} finally {
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}
