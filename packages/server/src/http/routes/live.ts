import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Notice, Watch } from '../../conversation/live.ts'
import type { Services } from '../../services.ts'
import { mayUse } from '../access/principal.ts'
import { type FoundCase, findCase } from '../cases/find-case.ts'
import { type App, type Env, endpoint, type Routes } from '../endpoint.ts'
import { ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { whenServerStops } from '../streams.ts'

/** So that proxies do not take the line for dead. */
const heartbeatMs = 15_000
/** After so long the stream ends and the browser takes it up again, whereby it is looked at anew who asks. */
const longestMs = 30 * 60_000

/** What happens, as it happens. */
export const liveRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'cases.read',
      method: 'get',
      path: '/api/v1/live',
      tags: ['Live'],
      summary: 'What happens, as it happens',
      description:
        'Server-sent events for one case or a queue. `case`: it changed, with its version, which is also the id of the event: a stream taken up again with `Last-Event-ID` begins with what was missed. `message` and `note`: somebody wrote. `presence`: a colleague came, went, or does something else; for staff. `missed`: the line was cut within the server; look at everything again. Events say that something is new, not what.',
      request: {
        query: z.object({
          case: z.string().max(100).optional().openapi({ description: 'Number or id of a case.' }),
          queue: z.string().max(100).optional().openapi({ description: 'A team, or `all`. For staff.' }),
        }),
        headers: z.object({
          'last-event-id': z.string().max(100).optional().openapi({ description: 'The version seen last.' }),
        }),
      },
      responses: {
        200: { description: 'A stream of events.', content: { 'text/event-stream': { schema: z.string() } } },
        ...problems(400, 401, 403, 404),
      },
    }),
    async (context): Promise<never> => {
      const { case: asked, queue } = context.req.valid('query')
      const stream =
        asked !== undefined && queue === undefined
          ? await streamOfCase(app, services, context, asked)
          : asked === undefined && queue !== undefined
            ? streamOfQueue(app, services, context)
            : undefined
      if (!stream)
        throw new ProblemError({
          type: 'malformed',
          title: 'Name a case or a queue.',
          status: 400,
          detail: 'One of the two: "?case=NUMBER" or "?queue=TEAM".',
          errors: [{ at: 'query.case', message: 'is missing' }],
        })
      return stream as never
    },
  )
}

async function streamOfCase(
  app: App,
  services: Services,
  context: Context<Env>,
  asked: string,
): Promise<Response> {
  const principal = context.get('principal')
  const found = await findCase(services, principal, asked)
  const { caseId } = found
  const concerns = (each: string) => each === caseId
  const { kind } = principal
  const watch: Watch =
    kind === 'customer' || kind === 'seller' ? { audience: kind, concerns } : { audience: 'staff', concerns }
  const seen = Number(context.req.header('last-event-id') ?? found.version)
  return streamed(app, services, context, watch, async (stream) => {
    const { version } = await versionNow(services, context, found)
    if (version > seen || !Number.isInteger(seen))
      await stream.writeSSE({ event: 'case', id: String(version), data: JSON.stringify({ caseId, version }) })
  })
}

function versionNow(
  services: Services,
  context: Context<Env>,
  { caseId }: FoundCase,
): Promise<{ version: number }> {
  const { organisation } = context.get('principal')
  return services.store.read(organisation, (db) =>
    db
      .selectFrom('cases')
      .select('version')
      .where('organisation', '=', organisation)
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow(),
  )
}

function streamOfQueue(app: App, services: Services, context: Context<Env>): Response {
  const principal = context.get('principal')
  if (!mayUse(principal, 'queue.read'))
    throw new ProblemError({
      type: 'not-permitted',
      title: 'You may not do this.',
      status: 403,
      detail: 'It takes the permission queue.read; an administrator of the organisation can give it.',
      permission: 'queue.read',
    })
  return streamed(app, services, context, { audience: 'staff' }, async () => {})
}

/** Subscribes before anything is read, so that nothing falls between; what comes meanwhile waits its turn. */
function streamed(
  app: App,
  services: Services,
  context: Context<Env>,
  watch: Watch,
  begin: (stream: SSEStreamingApi) => Promise<void>,
): Response {
  const { organisation } = context.get('principal')
  context.header('cache-control', 'no-store')
  context.header('x-accel-buffering', 'no')
  return streamSSE(context, async (stream) => {
    let end = () => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    let turn: Promise<unknown> = Promise.resolve()
    const write = (work: () => Promise<unknown>) => {
      turn = turn.then(work).catch(end)
    }
    const stop = services.live.subscribe(organisation, watch, (notice) =>
      write(() => stream.writeSSE(told(notice))),
    )
    const forget = whenServerStops(app, end)
    const heartbeat = setInterval(() => write(() => stream.write(': still here\n\n')), heartbeatMs)
    const longest = setTimeout(end, longestMs)
    stream.onAbort(end)
    write(() => stream.write('retry: 2000\n: hello\n\n'))
    write(() => begin(stream))
    await ended
    clearInterval(heartbeat)
    clearTimeout(longest)
    forget()
    stop()
    await turn
  })
}

function told({ what, caseId, version, thread }: Notice) {
  const data = JSON.stringify({
    ...(caseId ? { caseId } : {}),
    ...(version ? { version } : {}),
    ...(thread ? { thread } : {}),
  })
  return { event: what, data, ...(what === 'case' && version !== undefined ? { id: String(version) } : {}) }
}
