/** The whole server for tests: real HTTP, a real database, everything that runs beside it, and a clock that stands where it is put. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { setClock } from '../clock.ts'
import { type Permission, permissions } from '../http/access/principal.ts'
import { readConfiguration } from '../operating/configuration.ts'
import { startServer } from '../operating/start.ts'
import { insertPerson } from '../people/staff.ts'
import { publishVersion } from '../policies/publish.ts'
import { verify } from '../store/audit/verify.ts'
import { json } from '../store/tables/columns.ts'
import { migratedDatabase } from './migrated-database.ts'
import { packPolicy } from './pack-policy.ts'
import { uploadPhoto } from './upload-photo.ts'

export type Served = Awaited<ReturnType<typeof serveWorld>>

export interface ServedOptions {
  /** What time it is to begin with. */
  at: string
  /** The policy that the organisation `test-shop` runs. */
  pack: string
  environment?: Record<string, string>
}

const organisation = 'test-shop'

export async function serveWorld({ at, pack, environment = {} }: ServedOptions) {
  const database = await migratedDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'redress-served-'))
  const clock = setClock(Date.parse(at))
  const configuration = readConfiguration({
    ...{ DATABASE_URL: database.url, REDRESS_DATA: folder, PORT: '0', REDRESS_DEMO: '1' },
    ...environment,
  })
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const running = await startServer(configuration, { clock, log })
  const { store, people } = running.services
  const { policy, source } = packPolicy(pack)
  await store.transaction(organisation, async (db) => {
    const row = { languages: policy.languages, title: json(policy.title), brand: '{}', settings: '{}' }
    await db
      .insertInto('organisations')
      .values({ organisation, ...row })
      .execute()
    await publishVersion(db, organisation, { policy, source })
  })
  const { key } = await people.keys.create(organisation, {
    name: 'test',
    scopes: Object.keys(permissions) as Permission[],
  })

  /** Requests with the organisation's key, and further headers that say for whom. */
  const client = (who: Record<string, string>) =>
    clientOf(running.url, { authorization: `Bearer ${key}`, ...who })

  return {
    ...{ organisation, clock, url: running.url, key, database, services: running.services },
    goTo: (instant: string) => clock.set(Date.parse(instant)),
    /** The shop's own program. */
    shop: client({}),
    /** A customer, by the id that the shop knows them by. */
    customer: (externalId: string) => client({ 'redress-on-behalf-of': externalId }),
    /** A team, a party, or the seller. */
    as: (party: string) => client({ 'redress-as': party }),
    /** A member of staff; gives their id. */
    async staff(name: string, team: string) {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@test-shop.example.com`
      const person = { name, email, roles: [], teams: [team] }
      const added = await store.transaction(organisation, (db) =>
        insertPerson(db, organisation, person, clock.now()),
      )
      return added?.id ?? ''
    },
    audit: () => verify(store, { organisation }),
    async close() {
      await running.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of it
  body: any
}

export type Client = ReturnType<typeof clientOf>

function clientOf(url: string, who: Record<string, string>) {
  async function send(method: string, path: string, body?: unknown, headers = {}): Promise<Answer> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...who, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
  return {
    send,
    get: (path: string) => send('GET', path),
    put: (path: string, body: unknown) => send('PUT', path, body),
    post: (path: string, body: unknown, headers?: Record<string, string>) =>
      send('POST', path, body, headers),
    /** Opens a case. */
    open: (body: unknown, headers?: Record<string, string>) => send('POST', '/cases', body, headers),
    /** Gives a case a command. */
    does: (number: string, action: string, told: object = {}, more: object = {}) =>
      send('POST', `/cases/${number}/commands`, { do: action, with: told, ...more }),
    /** A photograph of our own making, uploaded in two parts. Gives its id. */
    photo: (seed: number) => uploadPhoto(url, who, seed),
  }
}

/** Asks again until what is told at the end holds; what runs beside the requests needs a moment. */
export async function eventually<Value>(
  look: () => Promise<Value>,
  holds: (value: Value) => boolean,
): Promise<Value> {
  for (let attempt = 0; ; attempt += 1) {
    const value = await look()
    if (holds(value)) return value
    if (attempt >= 200) throw new Error(`It did not come to that: ${JSON.stringify(value).slice(0, 2000)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
