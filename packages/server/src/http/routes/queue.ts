import { z } from '@hono/zod-openapi'
import { endOfDay, type Instant } from '@redress/engine'
import type { Services } from '../../services.ts'
import { listCases } from '../cases/case-list.ts'
import { customerNames } from '../cases/customer-names.ts'
import { filterQuery, filtersOf, queueQuery } from '../cases/list-query.ts'
import { owedIn, owedNext } from '../cases/owed-next.ts'
import { inForceNow, titlesOfTeams, zoneOf } from '../cases/policies-in-force.ts'
import { countQueues, mostCounted } from '../cases/queue-counts.ts'
import { policiesOf, policyOf, summary } from '../cases/summary.ts'
import { pageOf, pageQuery } from '../cursor.ts'
import { countsSchema, queuedSchema } from '../desk/schemas.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Queue']

/** What is owed, the most urgent first. */
export const queueRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'get',
      path: '/api/v1/queue',
      tags,
      summary: 'Open cases, the most urgent first',
      description:
        'By the earliest instant at which one of our teams owes something; cases without one come last.',
      request: { query: z.object({ ...filterQuery, ...queueQuery, ...pageQuery }) },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(queuedSchema) } } },
        ...problems(400, 401, 403, 422),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { limit, cursor, due, ...filters } = context.req.valid('query')
      const span =
        due === undefined ? {} : await spanOf(services, organisation, context.get('arrivedAt'), due)
      const { rows, next, owed, names } = await services.store.read(organisation, async (db) => {
        const taken = { ...(await filtersOf(db, principal, filters)), ...span }
        const page = await listCases(db, principal, taken, { sort: 'owed_by', limit, cursor })
        const owed = await owedIn(db, organisation, page.rows)
        const names = await customerNames(db, organisation, page.rows)
        return { ...page, owed, names }
      })
      const policies = await policiesOf(services, organisation, rows)
      const language = context.req.header('accept-language')
      const items = rows.map((row) => {
        const loaded = policyOf(policies, row)
        const owes = owedNext(owed.get(row.case_id) ?? [], loaded, context.get('arrivedAt'), language)
        const customerName = names.get(row.customer_id)
        return {
          ...summary(row, loaded, principal, language),
          ...(customerName === undefined ? {} : { customerName }),
          ...(owes ? { next: owes } : {}),
        }
      })
      return context.json({ items, ...(next === undefined ? {} : { next }) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'get',
      path: '/api/v1/queue/counts',
      tags,
      summary: 'How much waits for each team',
      description: `Counted up to ${mostCounted}, so that it stays quick.`,
      responses: {
        200: { description: 'By team.', content: { 'application/json': { schema: countsSchema } } },
        ...problems(401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const now = context.get('arrivedAt')
      const inForce = await inForceNow(services, organisation, now)
      const titles = titlesOfTeams(inForce, context.req.header('accept-language'))
      const counted = await services.store.read(organisation, (_, client) =>
        countQueues(client, organisation, [...titles.keys()], new Date(now)),
      )
      const items = counted.map(({ team, open, late }) => ({
        team,
        title: titles.get(team) ?? team,
        open: Math.min(open, mostCounted),
        late: Math.min(late, mostCounted),
        more: open > mostCounted,
      }))
      return context.json({ items }, 200)
    },
  )
}

/** Within which instants something is due, by the days of the policy. */
async function spanOf(
  services: Services,
  organisation: string,
  now: Instant,
  due: 'late' | 'today' | 'week' | 'later',
): Promise<{ owedFrom?: Date; owedBefore?: Date }> {
  if (due === 'late') return { owedBefore: new Date(now) }
  const zone = zoneOf((await inForceNow(services, organisation, now))[0])
  const dayEnds = zone ? endOfDay(now, zone) : now + day
  if (due === 'today') return { owedBefore: new Date(dayEnds) }
  const weekEnds = new Date(dayEnds + 6 * day)
  return due === 'week' ? { owedBefore: weekEnds } : { owedFrom: weekEnds }
}

const day = 86_400_000
