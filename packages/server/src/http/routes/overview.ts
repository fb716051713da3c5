import { z } from '@hono/zod-openapi'
import { endOfDay, formatInstant, type LoadedPolicy } from '@redress/engine'
import { ageDays, backlog, keptAndBroken, owing } from '../../desk/overview.ts'
import { inForceNow, titlesOfTeams, zoneOf } from '../cases/policies-in-force.ts'
import { clauseText } from '../cases/refusal-problem.ts'
import { overviewSchema } from '../desk/schemas.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { languageFor } from '../language.ts'
import { problems } from '../problem-schema.ts'

const day = 86_400_000

/** How the promises stand: for managers. */
export const overviewRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'get',
      path: '/api/v1/overview',
      tags: ['Queue'],
      summary: 'Promises kept and broken, what will be late today, and how old the backlog is',
      request: {
        query: z.object({
          days: z.coerce.number().int().min(1).max(92).default(7).openapi({
            description: 'Promises settled in so many days, until now.',
          }),
        }),
      },
      responses: {
        200: { description: 'It.', content: { 'application/json': { schema: overviewSchema } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const now = context.get('arrivedAt')
      const { days } = context.req.valid('query')
      const policies = await inForceNow(services, organisation, now)
      const asked = context.req.header('accept-language')
      const titles = titlesOfTeams(policies, asked)
      const zone = zoneOf(policies[0])
      const from = now - days * day
      const until = zone ? endOfDay(now, zone) : now + day
      const teams = [...titles.keys()]
      const found = await services.store.read(organisation, async (_, client) => ({
        promises: await keptAndBroken(client, organisation, teams, {
          from: new Date(from),
          until: new Date(now),
        }),
        owing: await owing(client, organisation, teams, { now: new Date(now), until: new Date(until) }),
        backlog: await backlog(client, organisation, new Date(now)),
      }))
      const titled = <Row extends { team: string }>(row: Row) => ({
        ...row,
        title: titles.get(row.team) ?? row.team,
      })
      const at = (instant: number) => (zone ? formatInstant(instant, zone) : new Date(instant).toISOString())
      return context.json(
        {
          now: at(now),
          from: at(from),
          until: at(now),
          endOfToday: at(until),
          promises: found.promises.map(({ clause, ...row }) => {
            const text = clause === null ? undefined : textOf(policies, clause, asked)
            return {
              ...titled(row),
              ...(clause === null ? {} : { clause }),
              ...(text === undefined ? {} : { text }),
            }
          }),
          owing: found.owing.map(titled),
          ageDays: [...ageDays],
          backlog: found.backlog.map(titled),
        },
        200,
      )
    },
  )
}

function textOf(policies: readonly LoadedPolicy[], clause: string, asked: string | undefined) {
  for (const loaded of policies) {
    const text = clauseText(loaded, clause, languageFor(asked, loaded.policy.languages))
    if (text !== undefined) return text
  }
  return undefined
}
