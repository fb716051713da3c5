import { z } from '@hono/zod-openapi'
import type { LoadedPolicy } from '@redress/engine'
import { listCases } from '../cases/case-list.ts'
import { filterQuery, filtersOf } from '../cases/list-query.ts'
import { owedIn, owedNext } from '../cases/owed-next.ts'
import { countQueues, mostCounted } from '../cases/queue-counts.ts'
import { summarySchema } from '../cases/schemas.ts'
import { policiesOf, policyOf, summary } from '../cases/summary.ts'
import { partyTitle } from '../cases/view.ts'
import { pageOf, pageQuery } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { languageFor } from '../language.ts'
import { problems } from '../problem-schema.ts'

const queued = summarySchema
  .extend({
    next: z
      .object({
        name: z.string(),
        title: z.string(),
        owes: z.string(),
        owesTitle: z.string(),
        state: z.string(),
        clause: z.string().optional(),
        due: z.string().optional(),
        secondsLeft: z.int().optional().openapi({ description: 'Negative where it is late.' }),
      })
      .optional()
      .openapi({ description: 'What one of our teams owes next.' }),
  })
  .openapi('QueuedCase')

const counts = z.object({
  items: z.array(
    z.object({
      team: z.string(),
      title: z.string(),
      open: z.int(),
      late: z.int(),
      more: z
        .boolean()
        .openapi({ description: `There are more than ${mostCounted}; \`open\` says no more.` }),
    }),
  ),
})

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
      request: { query: z.object({ ...filterQuery, ...pageQuery }) },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(queued) } } },
        ...problems(400, 401, 403, 422),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { limit, cursor, ...filters } = context.req.valid('query')
      const { rows, next, owed } = await services.store.read(organisation, async (db) => {
        const taken = await filtersOf(db, principal, filters)
        const page = await listCases(db, principal, taken, { sort: 'owed_by', limit, cursor })
        return { ...page, owed: await owedIn(db, organisation, page.rows) }
      })
      const policies = await policiesOf(services, organisation, rows)
      const language = context.req.header('accept-language')
      const items = rows.map((row) => {
        const loaded = policyOf(policies, row)
        const owes = owedNext(owed.get(row.case_id) ?? [], loaded, context.get('arrivedAt'), language)
        return { ...summary(row, loaded, principal, language), ...(owes ? { next: owes } : {}) }
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
        200: { description: 'By team.', content: { 'application/json': { schema: counts } } },
        ...problems(401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const now = context.get('arrivedAt')
      const named = await services.store.read(organisation, (db) =>
        db
          .selectFrom('policy_versions')
          .select('policy')
          .distinct()
          .where('organisation', '=', organisation)
          .execute(),
      )
      const inForce = await Promise.all(
        named.map(({ policy }) => services.policies.inForce(organisation, now, policy)),
      )
      const titles = teamTitles(inForce, context.req.header('accept-language'))
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

function teamTitles(policies: readonly (LoadedPolicy | undefined)[], acceptLanguage: string | undefined) {
  const titles = new Map<string, string>()
  for (const loaded of policies) {
    if (!loaded) continue
    const language = languageFor(acceptLanguage, loaded.policy.languages)
    for (const team of Object.keys(loaded.policy.teams)) titles.set(team, partyTitle(loaded, team, language))
  }
  return titles
}
