/** The small world of tests with its door: people who sign in, and the app they ask. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLive } from '../../conversation/live.ts'
import { openEvidence } from '../../evidence/evidence.ts'
import type { StaffRole } from '../../http/access/principal.ts'
import { createMailer } from '../../mail/mailer.ts'
import { createWorld, type WorldOptions } from '../../testing/world.ts'
import { setPassword } from '../passwords.ts'
import { createPeople, type PeopleOptions } from '../people.ts'
import { sealsOf } from '../seals.ts'
import { type Secrets, secretsOf } from '../secrets.ts'
import { insertPerson, type NewPerson } from '../staff.ts'
import { createPeopleApp } from './people-app.ts'

export const password = 'a pale horse, a bridge'
let asked = 0
const elsewhere = () => `10.0.${Math.floor(++asked / 250)}.${asked % 250}`
export const newSecret = () => randomBytes(32).toString('base64url')

export type PeopleWorld = Awaited<ReturnType<typeof createPeopleWorld>>

export interface Asking {
  method?: string
  /** The organisation's short name; its host is asked. */
  of?: string
  body?: unknown
  cookies?: string
  headers?: Record<string, string>
  /** From where it comes; from somewhere else each time, where it is left out. */
  address?: string
}

export async function createPeopleWorld(options: WorldOptions & Partial<PeopleOptions>) {
  const world = await createWorld(options)
  const live = await openLive(world.database.url, world.log)
  const mailer = createMailer({ publicUrl: 'http://localhost', outboxOpen: true })
  const folder = await mkdtemp(join(tmpdir(), 'redress-people-'))
  const evidence = await openEvidence(world.services, { storage: { folder } })
  const serve = (secrets: Secrets) => {
    const people = createPeople({ ...world.services, secrets, ...options })
    const seals = sealsOf(secrets)
    const services = { ...world.services, people, live, mailer, evidence, seals }
    return { people, services, app: createPeopleApp(services) }
  }
  const first = serve(secretsOf([newSecret()], 'test'))

  async function ask(path: string, asking: Asking = {}, app = first.app): Promise<Response> {
    const { method = asking.body === undefined ? 'GET' : 'POST', of = world.organisation } = asking
    const host = `${of}.localhost`
    const from = { incoming: { socket: { remoteAddress: asking.address ?? elsewhere() } } }
    const request = {
      method,
      headers: {
        host,
        origin: `http://${host}`,
        ...(asking.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(asking.cookies ? { cookie: asking.cookies } : {}),
        ...asking.headers,
      },
      ...(asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }),
    }
    return app.request(`http://${host}${path}`, request, from)
  }

  return {
    ...world,
    ...first,
    serve,
    ask,
    /** Adds a person with the password of all tests; gives their id. */
    async person(facts: Partial<NewPerson> & { email: string }, of = world.organisation): Promise<string> {
      const whole = { name: 'Ada Vos', roles: [], teams: [], ...facts }
      const person = await world.store.transaction(of, (db) => insertPerson(db, of, whole, world.clock.now()))
      if (!person) throw new Error(`${facts.email} is there already.`)
      await setPassword(await staffAuth(of), person.id, password)
      return person.id
    },
    /** A member of staff who is signed in: their cookies. */
    async staff(roles: StaffRole[], of = world.organisation, teams: string[] = []): Promise<string> {
      const email = `${newSecret().slice(0, 12).toLowerCase()}@staff.example`
      await this.person({ email, roles, teams }, of)
      return this.signIn(email, of)
    },
    async signIn(email: string, of = world.organisation): Promise<string> {
      return cookiesOf(await ask('/api/v1/auth/sign-in/email', { of, body: { email, password } }))
    },
    /** What was mailed to an address last. */
    async lastMail(to: string, of = world.organisation) {
      const rows = await world.store.read(of, (db) =>
        db
          .selectFrom('effects')
          .select('payload')
          .where('organisation', '=', of)
          .where('kind', '=', 'mail')
          .orderBy('created_at', 'desc')
          .execute(),
      )
      const mails = rows.map(({ payload }) => payload as unknown as SentMail)
      return mails.find((mail) => mail.to === to)
    },
    async close() {
      await live.close()
      mailer.close()
      await evidence.close()
      await rm(folder, { recursive: true, force: true })
      await world.close()
    },
  }

  async function staffAuth(of: string) {
    const organisation = await first.people.organisations.named(of)
    if (!organisation) throw new Error(`There is no organisation ${of}.`)
    return first.people.staffAuth(organisation, `http://${of}.localhost`)
  }
}

interface SentMail {
  to: string
  language: string
  template: string
  values?: Record<string, string>
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookiesOf(response: Response): string {
  const jar = new Map<string, string>()
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    if (/max-age=0/i.test(cookie)) jar.delete(name)
    else jar.set(name, pair)
  }
  return [...jar.values()].join('; ')
}
