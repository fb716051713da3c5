/**
 * Databases for tests, on one real server for all workers and runs of this user on this machine. It is started by the first that asks and ends with
 * the last worker. REDRESS_TEST_DATABASE_URL, a superuser's address with a host in it, names another server to use.
 */
import { createHash, randomBytes } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { ensureExtensions, ensureRole, withClient } from '../store/embedded/prepare-database.ts'
import { startEmbedded } from '../store/embedded/start-embedded.ts'

export interface TestDatabase {
  /** As role `redress`, which owns the database and is no superuser. */
  readonly url: string
  /** The same database as a superuser, who sees every row. */
  readonly adminUrl: string
  /** Close your connections first: those still open are cut. A database that is not dropped goes at the next run. */
  drop(): Promise<void>
}

/**
 * A fresh database with the extensions pg_trgm and unaccent: empty, or a copy of the template that this worker
 * has prepared under that key.
 */
export async function testDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  const server = await testServer()
  const { template } = options
  const source = template === undefined ? server.blank() : server.templates.get(template)
  if (source === undefined) {
    throw new Error(
      `No template "${template}" has been prepared in this worker. Call templateDatabase first.`,
    )
  }
  return server.create(await source)
}

/**
 * Prepares a template once for all workers, and for this worker ever after. The key must say what is in it: give
 * a hash of the migrations, for instance, if another run with other migrations may be under way. `prepare` gets an
 * empty database as role `redress`, and must close its connections.
 */
export async function templateDatabase(key: string, prepare: (url: string) => Promise<void>): Promise<void> {
  const server = await testServer()
  if (!server.templates.has(key)) {
    const made = server.blank().then((blank) => server.template(`key ${key}`, blank, prepare))
    server.templates.set(key, made)
    made.catch(() => server.templates.delete(key))
  }
  await server.templates.get(key)
}

/**
 * Each worker keeps one session, whose advisory locks say which databases are in use. What nobody holds a lock on
 * is left over from a worker that has died, and is dropped by the next one that comes.
 */
interface TestServer {
  readonly templates: Map<string, Promise<string>>
  blank(): Promise<string>
  template(key: string, source: string, fill: (url: string) => Promise<void>): Promise<string>
  create(source: string): Promise<TestDatabase>
}

let server: Promise<TestServer> | undefined

function testServer(): Promise<TestServer> {
  if (server === undefined) {
    server = openTestServer()
    server.catch(forgetServer)
  }
  return server
}

function forgetServer(): void {
  server = undefined
}

async function openTestServer(): Promise<TestServer> {
  const { adminUrl, password, strategy } = await findServer()
  const session = await openSession(adminUrl)
  const address = (name: string) => withRole(urlWith(adminUrl, name), password)
  const holder = randomBytes(4).toString('hex')
  await session.lock('test', holder)
  await sweep(session, holder)

  const inTurn = oneAtATime()
  let count = 0
  let blank: Promise<string> | undefined
  // Two workers that each held one template, and waited for the other's, would wait for ever.
  const template = (key: string, source: string, fill: (url: string) => Promise<void>) =>
    inTurn(() =>
      holdTemplate(session, key, async (name) => {
        await session.query(`create database ${name} template ${source} owner redress encoding 'UTF8'`)
        await fill(address(name))
      }),
    )
  return {
    templates: new Map(),
    template,
    blank() {
      if (blank === undefined) {
        blank = template('blank', 'template0', (url) =>
          withClient(urlWith(adminUrl, nameIn(url)), ensureExtensions),
        )
        blank.catch(() => {
          blank = undefined
        })
      }
      return blank
    },
    async create(source) {
      const name = `redress_test_${holder}_${count++}`
      await session.query(`create database ${name} template ${source} owner redress strategy ${strategy}`)
      return { url: address(name), adminUrl: urlWith(adminUrl, name), drop: () => session.drop(name) }
    },
  }
}

async function holdTemplate(
  session: Session,
  key: string,
  make: (name: string) => Promise<void>,
): Promise<string> {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 8)
  const name = `redress_template_${id}`
  await session.lock('preparing', id)
  try {
    const unused = await session.tryLock('template', id)
    try {
      if (unused) {
        await session.drop(name)
        await make(name)
        await closeTemplate(session, name)
      }
      await session.share('template', id)
    } finally {
      if (unused) await session.unlock('template', id)
    }
  } finally {
    await session.unlock('preparing', id)
  }
  return name
}

/** A database with connections cannot be copied. */
async function closeTemplate(session: Session, name: string): Promise<void> {
  await session.query(`alter database ${name} allow_connections false`)
  for (const deadline = Date.now() + 5_000; ; await sleep(10)) {
    const { rowCount } = await session.query('select from pg_stat_activity where datname = $1', [name])
    if (rowCount === 0) return
    if (Date.now() > deadline) {
      throw new Error(`Preparing a template left ${rowCount} connections open. Close its pool.`)
    }
  }
}

/** Drops what no session holds a lock on. A template that is being prepared may not have one yet. */
async function sweep(session: Session, own: string): Promise<void> {
  const { rows } = await session.query('select datname from pg_database')
  for (const { datname } of rows) {
    const [, kind, id] = /^redress_(test|template)_([0-9a-f]{8})/.exec(datname) ?? []
    if (id === undefined || !(await session.tryLock('preparing', id))) continue
    const which = kind === 'test' ? 'test' : 'template'
    if (id !== own && (await session.tryLock(which, id))) {
      await session.drop(datname)
      await session.unlock(which, id)
    }
    await session.unlock('preparing', id)
  }
}

/** First halves of advisory locks; the second is the eight hex digits in the database's name. */
const lockClasses = { test: 72_001, template: 72_002, preparing: 72_003 }
type LockClass = keyof typeof lockClasses

type Session = Awaited<ReturnType<typeof openSession>>

/** Does not keep the process alive while it waits for nothing. */
async function openSession(url: string) {
  const client = new Client({ connectionString: url, application_name: 'redress-test' })
  client.on('error', forgetServer)
  await client.connect()
  const { connection } = client as unknown as { connection: { ref(): void; unref(): void } }
  connection.unref()
  const inTurn = oneAtATime()
  const query = (text: string, values: unknown[] = []) =>
    inTurn(async () => {
      connection.ref()
      try {
        return await client.query(text, values)
      } finally {
        connection.unref()
      }
    })
  const locking = async (call: string, which: LockClass, id: string): Promise<boolean> => {
    const values = [lockClasses[which], Number.parseInt(id, 16) | 0]
    const { rows } = await query(`select ${call}($1, $2) as done`, values)
    return rows[0].done === true
  }
  return {
    query,
    lock: (which: LockClass, id: string) => locking('pg_advisory_lock', which, id),
    tryLock: (which: LockClass, id: string) => locking('pg_try_advisory_lock', which, id),
    share: (which: LockClass, id: string) => locking('pg_advisory_lock_shared', which, id),
    unlock: (which: LockClass, id: string) => locking('pg_advisory_unlock', which, id),
    drop: async (name: string) => {
      await query(`drop database if exists ${name} with (force)`)
    },
  }
}

/** Runs what it is given one after the other. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
}

/** Copying files is the faster way where nothing is synced. */
async function findServer() {
  const given = process.env.REDRESS_TEST_DATABASE_URL
  if (given === undefined || given === '') {
    const { url, adminUrl } = await startEmbedded({ folder: testFolder(), disposable: true })
    return { adminUrl, password: new URL(url).password, strategy: 'file_copy' }
  }
  const password = createHash('sha256').update(`redress test ${given}`).digest('hex').slice(0, 32)
  await withClient(given, async (client) => {
    await client.query('select pg_advisory_lock($1, 0)', [lockClasses.preparing])
    await ensureRole(client, password)
  })
  await withClient(withRole(given, password), async () => undefined).catch((cause) => {
    const advice = 'Use a server that has no such role yet, or drop it there'
    throw new Error(`The role redress of REDRESS_TEST_DATABASE_URL is not ours. ${advice}.`, { cause })
  })
  return { adminUrl: given, password, strategy: 'wal_log' }
}

/** Others must not be able to put theirs there, which we would then run programs from. */
function testFolder(): string {
  const uid = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `redress-test-${uid}`)
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found && !(found.isDirectory() && found.uid === uid)) {
    throw new Error(`${folder} is not a folder of this user. Remove it, or set TMPDIR to another place.`)
  }
  return folder
}

function urlWith(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

function withRole(url: string, password: string): string {
  const changed = new URL(url)
  changed.username = 'redress'
  changed.password = password
  return changed.href
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1)
}
