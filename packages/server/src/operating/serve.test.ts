/** The server as a process of its own: started by the command, stopped by signals. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../testing/database.ts'
import { migratedDatabase } from '../testing/migrated-database.ts'

const bin = resolve(import.meta.dirname, '../../bin/redress.mjs')
const started: ChildProcess[] = []
let database: TestDatabase
beforeEach(async () => {
  database = await migratedDatabase()
})
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await database.drop()
})

interface Started {
  child: ChildProcess
  url: string
  output: () => string
  /** The exit code, once it has ended. */
  ended: Promise<number | null>
}

async function serve(
  args: string[] = ['--port', '0'],
  environment: NodeJS.ProcessEnv = {},
): Promise<Started> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    REDRESS_DATA: mkdtempSync(join(tmpdir(), 'redress-serve-')),
    LOG_FORMAT: 'json',
    PORT: undefined,
    ...environment,
  }
  const child = spawn(process.execPath, [bin, 'serve', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      text += piece
    })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  for (;;) {
    const url = /Redress is at (\S+);/.exec(text)?.[1]
    if (url) return { child, url, output: () => text, ended }
    const over = await Promise.race([ended.then(() => true), new Promise((soon) => setTimeout(soon, 20))])
    if (over === true) throw new Error(`It ended: ${text}`)
  }
}

const get = (url: string) => fetch(url, { headers: { connection: 'close' } })

test('it says where it is, is alive and ready, and ends in good order when it is terminated', async () => {
  const { child, url, ended, output } = await serve()
  expect(await (await get(`${url}/health/live`)).json()).toEqual({ live: true })
  const ready = await get(`${url}/health/ready`)
  expect(ready.status).toBe(200)
  expect(await ready.json()).toMatchObject({
    ready: true,
    checks: { database: { ok: true }, disk: { ok: true } },
  })
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(output()).toContain('"msg":"Stopped."')
})

test.each([1, 2])(
  'with a folder of data that cannot be made, %i processes say what to do',
  async (processes) => {
    const said = serve(['--port', '0', '--processes', String(processes)], { REDRESS_DATA: join(bin, 'data') })
    const error = await said.then(
      () => '',
      ({ message }) => message as string,
    )
    expect(error).toContain(`error: The folder of data cannot be made: ${join(bin, 'data')} (ENOTDIR).`)
    expect(error).toContain('REDRESS_DATA')
    expect(error).not.toContain('    at ')
  },
)

test('its log is one JSON object per line', async () => {
  const { child, ended } = await serve()
  const lines: string[] = []
  child.stdout?.on('data', (piece) => lines.push(...String(piece).trim().split('\n')))
  child.kill('SIGINT')
  await ended
  expect(lines.map((line) => JSON.parse(line).msg)).toContain('Stopped.')
})

test('a port that is taken is told, with what to do; without a wish the next free one is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  await expect(serve(['--port', String(port)])).rejects.toThrow(`Port ${port} is taken.`)
  other.close()
})

test('wrong settings are told before anything starts', async () => {
  await expect(serve([], { LOG_LEVEL: 'loud', REDRESS_DAT: 'x' })).rejects.toThrow(
    /REDRESS_DAT is not a setting\.\s+Did you mean REDRESS_DATA\?\s+LOG_LEVEL "loud" is none of/,
  )
})

test('two processes serve on one port and one database, and give their figures together', async () => {
  const { child, url, ended, output } = await serve(['--port', '0', '--processes', '2'])
  await expect.poll(() => output().match(/"msg":"Serving\."/g)?.length, { timeout: 20_000 }).toBe(2)
  const urls = [...output().matchAll(/"url":"([^"]+)"/g)].map(([, each]) => each)
  expect(urls).toEqual([url, url])
  for (let round = 0; round < 20; round += 1) expect((await get(`${url}/health/live`)).status).toBe(200)
  const figures = await (await get(`${url}/metrics`)).text()
  const counted = /redress_http_request_seconds_count\{[^}]*route="\/health\/live"[^}]*\} (\d+)/.exec(
    figures,
  )?.[1]
  expect(Number(counted)).toBe(20)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(output().match(/"msg":"Stopped\."/g)).toHaveLength(2)
})

test('a process that is killed is replaced', async () => {
  const { child, url, ended, output } = await serve(['--port', '0', '--processes', '2'])
  const serving = () =>
    [...output().matchAll(/"process":(\d+),"msg":"Serving\."/g)].map(([, pid]) => Number(pid))
  await expect.poll(() => serving().length, { timeout: 20_000 }).toBe(2)
  process.kill(serving()[0] ?? 0, 'SIGKILL')
  await expect.poll(() => serving().length, { timeout: 20_000 }).toBe(3)
  expect((await get(`${url}/health/live`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('workers end when the first process is killed', async () => {
  const { child, ended, output } = await serve(['--port', '0', '--processes', '2'])
  const workers = () =>
    [...output().matchAll(/"process":(\d+),"msg":"Serving\."/g)].map(([, pid]) => Number(pid))
  await expect.poll(() => workers().length, { timeout: 20_000 }).toBe(2)
  child.kill('SIGKILL')
  await ended
  const alive = () => workers().filter((pid) => isAlive(pid)).length
  await expect.poll(alive, { timeout: 20_000 }).toBe(0)
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
