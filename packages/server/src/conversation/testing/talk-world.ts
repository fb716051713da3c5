/** The small world of tests with people who talk: an app that takes the principal it is given, live views, mail, and effects that are carried out when told to. */
import type { CommandResult } from '../../commands/types.ts'
import { carryOut } from '../../effects/carry-out.ts'
import { handlers } from '../../effects/handlers.ts'
import type { Principal } from '../../http/access/principal.ts'
import { createApp } from '../../http/app.ts'
import { createMailer, type MailerOptions } from '../../mail/mailer.ts'
import type { Services } from '../../services.ts'
import { createWorld, type WorldOptions } from '../../testing/world.ts'
import { openLive } from '../live.ts'

export type TalkWorld = Awaited<ReturnType<typeof createTalkWorld>>

export async function createTalkWorld(options: WorldOptions & { mailer?: Partial<MailerOptions> }) {
  const world = await createWorld(options)
  const { organisation } = world
  const live = await openLive(world.database.url, world.log)
  const mailer = createMailer({
    publicUrl: 'http://localhost:8080',
    from: 'After-sales <care@shop.example>',
    ...options.mailer,
  })
  // Sessions and uploads have their own tests; nothing here asks for them.
  const services = { ...world.services, live, mailer } as unknown as Services
  const app = createApp(services, {
    identify: async (context, next) => {
      const given = context.req.header('test-principal')
      context.set('principal', given ? JSON.parse(given) : { kind: 'nobody', organisation })
      await next()
    },
  })

  async function ask(who: Principal, method: string, path: string, body?: unknown, headers = {}) {
    const response = await app.request(path, {
      method,
      headers: {
        'test-principal': JSON.stringify(who),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, headers: response.headers, json: parsed(text) }
  }

  return {
    ...world,
    services,
    app,
    live,
    mailer,
    ask,
    staff: (
      name = 'Salma',
      roles: Extract<Principal, { kind: 'staff' }>['roles'] = ['agent'],
    ): Principal => ({
      kind: 'staff',
      organisation,
      userId: `user-${name}`,
      name,
      roles,
      teams: [],
    }),
    async seller(facts: { email?: string; facts?: string } = {}): Promise<string> {
      const seller_id = crypto.randomUUID()
      const row = {
        organisation,
        seller_id,
        external_id: seller_id,
        name: 'Atlas Audio',
        facts: '{}',
        ...facts,
      }
      await world.store.transaction(organisation, (db) =>
        db
          .insertInto('sellers')
          .values(row as never)
          .execute(),
      )
      return seller_id
    },
    /** Carries out what waits, and what that calls for in turn. Gives how each ended. */
    async carryOutAll(given: Partial<Services> = {}): Promise<string[]> {
      const outcomes: string[] = []
      for (let effects = await waiting(); effects.length > 0; effects = await waiting()) {
        for (const { effect_id, kind } of effects) {
          const outcome = await carryOut({ ...services, ...given }, organisation, effect_id, {
            handlers,
            delay: () => 3600,
          })
          outcomes.push(`${kind} ${outcome}`)
        }
      }
      return outcomes
    },
    mails: () =>
      world.store.read(organisation, (db) =>
        db.selectFrom('mails').selectAll().orderBy('created_at').orderBy('mail_id').execute(),
      ),
    async close() {
      await live.close()
      mailer.close()
      await world.close()
    },
  }

  function waiting() {
    return world.store.read(organisation, (db) =>
      db
        .selectFrom('effects')
        .select(['effect_id', 'kind'])
        .where('state', '=', 'waiting')
        .where('run_at', 'is', null)
        .where('kind', 'in', ['message', 'mail'])
        .orderBy('effect_id')
        .execute(),
    )
  }
}

export function accepted(result: CommandResult) {
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result))
  return result
}

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
