import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accountFor } from './account.ts'
import { type HolderProcess, hold, nothingLeft, processesOf } from './fixtures/processes.ts'
import { layoutOf } from './layout.ts'
import { withClient } from './prepare-database.ts'
import { startEmbedded } from './start-embedded.ts'

const isRoot = process.getuid?.() === 0
const home = mkdtempSync(join(tmpdir(), 'redress-embedded-'))
chmodSync(home, 0o755)
const folder = join(home, 'shared')
const holders: HolderProcess[] = []

async function holding(...call: Parameters<typeof hold>): Promise<HolderProcess> {
  const holder = await hold(...call)
  holders.push(holder)
  return holder
}

const pidFile = () => readFileSync(join(layoutOf(folder).data, 'postmaster.pid'), 'utf8')

const rowsOf = (url: string, text: string) =>
  withClient(url, async (client) => (await client.query(text)).rows)

beforeAll(async () => {
  const { stop } = await startEmbedded({ folder })
  await stop()
}, 60_000)
afterEach(async () => {
  for (const { child } of holders.splice(0)) child.kill('SIGKILL')
  await nothingLeft(folder)
}, 60_000)
afterAll(() => rmSync(home, { recursive: true, force: true }), 60_000)

describe('the first start', () => {
  test('makes a durable database of UTF-8, whose owner is bound by row-level security', async () => {
    const { url, adminUrl, owned, stop } = await startEmbedded({ folder })
    expect(owned).toBe(true)
    for (const [name, value] of [
      ['server_encoding', 'UTF8'],
      ['fsync', 'on'],
      ['synchronous_commit', 'on'],
      ['full_page_writes', 'on'],
      ['shared_preload_libraries', ''],
      ['max_connections', '200'],
      ['listen_addresses', '127.0.0.1'],
      ['unix_socket_directories', ''],
    ]) {
      expect(await rowsOf(adminUrl, `show ${name}`)).toEqual([{ [name as string]: value }])
    }
    expect(
      await rowsOf(
        url,
        `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, pg_get_userbyid(datdba) as owner, datcollate, datlocale
         from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
      ),
    ).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        owner: 'redress',
        datcollate: 'C.UTF-8',
        datlocale: 'C.UTF-8',
      },
    ])
    expect(
      await rowsOf(url, `select unaccent('Größe') as plain, similarity('redress', 'redres') > 0.5 as near`),
    ).toEqual([{ plain: 'Grosse', near: true }])
    await stop()
  })

  test('keeps the passwords from others, and lets nobody in without', async () => {
    const { url, stop } = await startEmbedded({ folder })
    const { credentials, database } = layoutOf(folder)
    expect(statSync(credentials).mode & 0o777).toBe(0o600)
    expect(statSync(database).mode & 0o777).toBe(0o700)
    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(rowsOf(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await stop()
  })

  test('is made once by four that start at the same time', async () => {
    const fresh = join(home, 'four')
    const four = await Promise.all([1, 2, 3, 4].map(() => holding(fresh)))
    expect(new Set(four.map(({ held }) => held.url)).size).toBe(1)
    expect(four.filter(({ held }) => held.owned)).toHaveLength(1)
    expect(readFileSync(layoutOf(fresh).log, 'utf8').match(/LOG: {2}starting PostgreSQL/g)).toHaveLength(1)
    await Promise.all(four.map((holder) => holder.end()))
    await nothingLeft(fresh, 0)
  })
})

describe('several processes', () => {
  test('share the server, which ends with the last of them, whoever began', async () => {
    const first = await holding(folder)
    const second = await holding(folder)
    const third = await startEmbedded({ folder })
    expect([first.held.owned, second.held.owned, third.owned]).toEqual([true, false, false])
    expect(third.url).toBe(first.held.url)
    await first.end()
    await second.end()
    expect(await rowsOf(third.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await third.stop()
    await nothingLeft(folder, 0)
  })

  test('keep the address from start to start', async () => {
    const first = await startEmbedded({ folder })
    await first.stop()
    const second = await startEmbedded({ folder })
    expect(second.url).toBe(first.url)
    await second.stop()
  })

  test('stop as often as they like', async () => {
    const { stop } = await startEmbedded({ folder })
    await Promise.all([stop(), stop()])
    await stop()
  })
})

describe.runIf(process.platform === 'linux')('when processes are killed', () => {
  test('the only holder: nothing is left', async () => {
    const { child } = await holding(folder)
    expect(processesOf(folder).supervisors).toHaveLength(1)
    child.kill('SIGKILL')
    await nothingLeft(folder)
  })

  test('the holder and the supervisor: nothing is left, and the next start finds a way', async () => {
    const { child } = await holding(folder)
    child.kill('SIGKILL')
    for (const pid of processesOf(folder).supervisors) process.kill(pid, 'SIGKILL')
    const { stop, owned } = await startEmbedded({ folder })
    expect(owned).toBe(true)
    await stop()
  })

  test('the supervisor: its holder starts both again, on the same port', async () => {
    const lines: string[] = []
    const { url, stop } = await startEmbedded({ folder, log: (line) => lines.push(line) })
    for (const pid of processesOf(folder).supervisors) process.kill(pid, 'SIGKILL')
    await expect
      .poll(() => rowsOf(url, 'select 1 as one').catch(() => []), { timeout: 30_000 })
      .toHaveLength(1)
    await expect.poll(() => processesOf(folder).supervisors, { timeout: 30_000 }).toHaveLength(1)
    expect(lines).toContain('the supervisor of the database was killed; starting it again')
    await stop()
  })

  test.each<[string, (pids: { supervisors: number[]; servers: number[] }) => number[]]>([
    ['the first process of PostgreSQL', () => [Number.parseInt(pidFile(), 10)]],
    ['all of PostgreSQL', ({ servers }) => servers],
    ['all of PostgreSQL and its supervisor', ({ servers, supervisors }) => [...supervisors, ...servers]],
  ])('%s, under load: nothing acknowledged is lost', async (_, victims) => {
    const { url, stop } = await startEmbedded({ folder })
    await rowsOf(url, 'drop table if exists written; create table written (id int primary key)')
    const acknowledged: number[] = []
    const write = async (lane: number) => {
      const client = new Client({ connectionString: url })
      client.on('error', () => undefined)
      await client.connect()
      for (let n = lane; ; n += 4) {
        await client.query('insert into written values ($1)', [n])
        acknowledged.push(n)
      }
    }
    const writing = Promise.allSettled([0, 1, 2, 3].map(write))
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(400)
    for (const pid of victims(processesOf(folder))) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {}
    }
    await writing
    const again = await startEmbedded({ folder })
    const found = await rowsOf(again.url, 'select id from written')
    const kept = new Set(found.map(({ id }) => id))
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
    await again.stop()
    await stop()
  })

  test('long ago, and the number in the pid file is of another program now', async () => {
    const layout = layoutOf(folder)
    const other = spawn('sleep', ['60'], { ...accountFor(layout) })
    const port = readFileSync(layout.port, 'utf8').trim()
    writeFileSync(join(layout.data, 'postmaster.pid'), `${other.pid}\n${layout.data}\n1\n${port}\n`)
    const { stop } = await startEmbedded({ folder })
    expect(other.exitCode ?? other.signalCode).toBe(null)
    await stop()
    other.kill('SIGKILL')
  })
})

describe('what cannot be had says what to do', () => {
  const refusal = (options: Parameters<typeof startEmbedded>[0]) =>
    startEmbedded(options).then(
      ({ stop }) => stop().then(() => 'started'),
      ({ code, message, help }) => ({ code, message, help }),
    )

  test('a file in the way', async () => {
    const file = join(home, 'file')
    writeFileSync(file, '')
    expect(await refusal({ folder: file })).toMatchObject({
      code: 'unusable_folder',
      message: `There is a file where ${file} has to be a folder.`,
    })
  })

  test('a path too long for a socket', async () => {
    expect(await refusal({ folder: join(home, 'x'.repeat(90)) })).toMatchObject({
      code: 'unusable_folder',
      help: 'Choose a folder whose path is at most 87 bytes long.',
    })
  })

  test('data of another major version, which stay as they are', async () => {
    const version = join(layoutOf(folder).data, 'PG_VERSION')
    const ours = readFileSync(version, 'utf8')
    writeFileSync(version, '17\n')
    expect(await refusal({ folder })).toMatchObject({
      code: 'other_data',
      message: expect.stringContaining(
        'was written by PostgreSQL 17, and this Redress comes with PostgreSQL 18',
      ),
    })
    writeFileSync(version, ours)
  })

  test('data that are not to be thrown away', async () => {
    expect(await refusal({ folder, disposable: true })).toMatchObject({ code: 'other_data' })
    expect(await refusal({ folder })).toBe('started')
  })

  test('a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    const address = await new Promise<{ port: number }>((resolve) =>
      other.once('listening', () => resolve(other.address() as { port: number })),
    )
    expect(await refusal({ folder, port: address.port })).toMatchObject({ code: 'port_taken' })
    other.close()
  })

  test.runIf(isRoot)('a folder that the unprivileged account cannot reach', async () => {
    const closed = join(home, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    expect(await refusal({ folder: join(closed, 'folder') })).toMatchObject({ code: 'unusable_folder' })
  })

  test.runIf(isRoot)('a full disk', async ({ skip }) => {
    const disk = join(home, 'disk')
    mkdirSync(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=85m,mode=755', 'tmpfs', disk], { stdio: 'pipe' })
    } catch (error) {
      return skip(`cannot mount a small disk: ${(error as Error).message}`)
    }
    try {
      expect(await refusal({ folder: join(disk, 'folder') })).toMatchObject({
        code: 'disk_full',
        message: `The disk with ${join(disk, 'folder')} is full.`,
      })
    } finally {
      await nothingLeft(join(disk, 'folder'))
      // Lazily: the kernel takes a process from the list before it closes its files.
      execFileSync('umount', ['--lazy', disk])
    }
  })
})

describe('an ordinary user', () => {
  test('has a server of its own at home, which another user cannot use', async ({ skip }) => {
    if (!isRoot) return skip('every other test ran as one')
    const name = `redress-t${process.pid}`
    const userHome = join(home, 'user')
    try {
      execFileSync('useradd', ['--home-dir', userHome, '--create-home', name], { stdio: 'pipe' })
    } catch (error) {
      return skip(`cannot make a user: ${(error as Error).message}`)
    }
    try {
      const [uid = 0, gid = 0] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, name])))
      const as = { uid, gid, env: { HOME: userHome, PATH: process.env.PATH } }
      if (!runs(as)) return skip(`${process.execPath} or this folder is out of the reach of other users`)
      chmodSync(userHome, 0o700)
      const own = await holding(undefined, as)
      const place = join(userHome, '.local/share/redress')
      expect(own.held).toMatchObject({ owned: true })
      expect(statSync(layoutOf(place).data).uid).toBe(uid)
      expect(await rowsOf(own.held.url, 'select 1 as one')).toEqual([{ one: 1 }])
      const root = await startEmbedded({ folder: place })
      expect(root).toMatchObject({ owned: false, url: own.held.url })
      await root.stop()
      await own.end()
      await nothingLeft(place, 0)

      expect((await holding(folder, as)).held).toMatchObject({ code: 'unusable_folder' })
    } finally {
      execFileSync('userdel', ['--force', name], { stdio: 'pipe' })
    }
  })
})

function runs(as: { uid: number; gid: number }): boolean {
  try {
    execFileSync(process.execPath, ['--check', join(import.meta.dirname, 'start-embedded.ts')], {
      ...as,
      cwd: '/',
      stdio: 'pipe',
    })
    return true
  } catch {
    return false
  }
}
