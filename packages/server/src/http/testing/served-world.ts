/** A small world behind real HTTP, where a header of the request says who asks. */
import { openLive } from '../../conversation/live.ts'
import type { Services } from '../../services.ts'
import { createWorld, type WorldOptions } from '../../testing/world.ts'
import type { Principal, StaffRole } from '../access/principal.ts'
import { createApp } from '../app.ts'
import type { AccessEntry } from '../arrival.ts'
import { auditRoutes } from '../routes/audit.ts'
import { cannedReplyRoutes } from '../routes/canned-replies.ts'
import { caseRoutes } from '../routes/case.ts'
import { caseListRoutes } from '../routes/case-list.ts'
import { casesRoutes } from '../routes/cases.ts'
import { choicesRoutes } from '../routes/choices.ts'
import { docsRoutes } from '../routes/docs.ts'
import { liveRoutes } from '../routes/live.ts'
import { overviewRoutes } from '../routes/overview.ts'
import { policiesRoutes } from '../routes/policies.ts'
import { presenceRoutes } from '../routes/presence.ts'
import { problemsRoutes } from '../routes/problems.ts'
import { queueRoutes } from '../routes/queue.ts'
import { searchRoutes } from '../routes/search.ts'
import { viewsRoutes } from '../routes/views.ts'
import { serve } from '../server.ts'

const routes = [
  auditRoutes,
  casesRoutes,
  caseRoutes,
  caseListRoutes,
  choicesRoutes,
  queueRoutes,
  viewsRoutes,
  overviewRoutes,
  searchRoutes,
  liveRoutes,
  presenceRoutes,
  cannedReplyRoutes,
  policiesRoutes,
  problemsRoutes,
  docsRoutes,
]

export type ServedWorld = Awaited<ReturnType<typeof servedWorld>>

export async function servedWorld(options: WorldOptions) {
  const world = await createWorld(options)
  const live = await openLive(world.database.url, world.log)
  const services = { ...world.services, live } as unknown as Services
  const answers: AccessEntry[] = []
  const app = createApp(services, {
    routes,
    identify: (context, next) => {
      const asked = context.req.header('x-test-as')
      const nobody = { kind: 'nobody', organisation: world.organisation }
      context.set('principal', asked ? JSON.parse(decodeURIComponent(asked)) : nobody)
      return next()
    },
    onAnswer: (entry) => answers.push(entry),
  })
  const served = await serve(app, { port: 0, graceMs: 2000 })
  return {
    ...world,
    services,
    app,
    served,
    answers,
    /** Who asks; nobody, where it is left out. */
    as: (principal?: Principal) => client(served.url, principal),
    async close() {
      await served.close()
      await live.close()
      await world.close()
    },
  }
}

export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  body: any
}

function client(url: string, principal: Principal | undefined) {
  const who: Record<string, string> = principal
    ? { 'x-test-as': encodeURIComponent(JSON.stringify(principal)) }
    : {}
  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(url + path, {
      method,
      headers: { ...who, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      body: json && text ? JSON.parse(text) : text,
    }
  }
  return {
    get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
    post: (path: string, body: unknown, headers?: Record<string, string>) =>
      send('POST', path, body, headers),
    send,
    /** Opens a stream of server-sent events; `next` waits for the next event. */
    async live(path: string, headers: Record<string, string> = {}) {
      const control = new AbortController()
      const response = await fetch(url + path, { headers: { ...who, ...headers }, signal: control.signal })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      return {
        response,
        async next(): Promise<{ event?: string; id?: string; data?: string } | undefined> {
          for (;;) {
            const end = text.indexOf('\n\n')
            if (end >= 0) {
              const event = eventIn(text.slice(0, end))
              text = text.slice(end + 2)
              if (event.event) return event
              continue
            }
            const read = await reader?.read()
            if (!read || read.done) return undefined
            text += read.value
          }
        },
        stop: () => control.abort(),
      }
    },
  }
}

function eventIn(block: string): { event?: string; id?: string; data?: string } {
  const fields = block.split('\n').flatMap((line) => {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? []
    return name ? [[name, value]] : []
  })
  return Object.fromEntries(fields)
}

/** A member of the shop's staff. */
export const staff = (
  teams: string[],
  roles: StaffRole[] = ['agent'],
  userId = `user-${teams.join('-')}`,
): Principal => ({ kind: 'staff', organisation: 'test-shop', userId, name: userId, roles, teams })

export const customer = (customerId: string): Principal => ({
  kind: 'customer',
  organisation: 'test-shop',
  customerId,
})

export interface OpenedClaim {
  id: string
  number: string
  version: number
}

/** A buyer's claim about crabs that were delivered that morning, order F-1. */
export async function openClaim(world: ServedWorld, buyer: string): Promise<OpenedClaim> {
  await world.order(buyer, { number: 'F-1', delivered_at: new Date('2026-03-03T08:00:00+01:00') })
  const { body } = await world.as(customer(buyer)).post('/api/v1/cases', {
    order: 'F-1',
    kind: 'quality',
    lines: [{ id: '1', affected: '1' }],
    description: 'The crabs smell, and two of them are broken.',
  })
  return body
}
