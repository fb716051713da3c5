/** Whatever was acknowledged is there after a stop under load. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { verify } from '../store/audit/verify.ts'
import { openStore } from '../store/store.ts'
import type { TestDatabase } from '../testing/database.ts'
import { migratedDatabase } from '../testing/migrated-database.ts'
import { addShop, complaint, orderOf, shop } from './testing-shop.ts'

let database: TestDatabase
let key: string
beforeAll(async () => {
  database = await migratedDatabase()
  key = await addShop(database.url, systemClock)
})
afterAll(() => database.drop())

async function serve(processes: number) {
  const bin = resolve(import.meta.dirname, '../../bin/redress.mjs')
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    REDRESS_DATA: mkdtempSync(join(tmpdir(), 'redress-stop-')),
    LOG_FORMAT: 'json',
  }
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--processes', String(processes)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const url = await new Promise<string>((found, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => {
        output += piece
        const at = /Redress is at (\S+);/.exec(output)?.[1]
        if (at) found(at)
      })
    child.once('exit', () => failed(new Error(output)))
  })
  return { child, url, output: () => output }
}

test.each([1, 2])(
  'with %i at work, every answer that was given before a stop is in the log',
  async (processes) => {
    const { child, url, output } = await serve(processes)
    const send = (method: string, path: string, body: object, headers = {}) =>
      fetch(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    const acknowledged: string[] = []
    let refused = 0
    let stopping = false

    async function work(worker: number): Promise<void> {
      for (let round = 0; ; round += 1) {
        const order = `${processes}-${worker}-${round}`
        try {
          const put = await send('PUT', `/orders/${order}`, orderOf(order, Date.now()))
          if (!put.ok) throw new Error(`${put.status} ${await put.text()}`)
          const opened = await send('POST', '/cases', complaint(order), {
            'redress-on-behalf-of': `customer of ${order}`,
          })
          const answer = (await opened.json()) as { number?: string }
          if (opened.status === 201 && answer.number) acknowledged.push(answer.number)
          else if (!stopping) throw new Error(`${opened.status} ${JSON.stringify(answer)}`)
        } catch (error) {
          if (!stopping) throw error
          refused += 1
          return
        }
      }
    }

    const workers = Array.from({ length: 8 }, (_, worker) => work(worker))
    await expect.poll(() => acknowledged.length, { timeout: 40_000 }).toBeGreaterThan(40)
    stopping = true
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await Promise.all(workers)
    expect(await ended).toEqual([0, null])
    expect(refused).toBe(8)
    expect(output()).toContain('"msg":"Stopped."')

    const store = openStore(database.url)
    const { rows } = await store.read(shop, (_, client) => client.query('select number from cases'))
    const recorded = new Set(rows.map(({ number }) => number))
    expect(acknowledged.filter((number) => !recorded.has(number))).toEqual([])
    expect(await verify(store)).toMatchObject({ found: 0 })
    await store.close()
  },
)
