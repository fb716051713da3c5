import { z } from '@hono/zod-openapi'
import { tell } from '../../conversation/live.ts'
import { caseParameter, doings, presentSchema } from '../conversation/schemas.ts'
import { meet } from '../conversation/viewer.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { problems } from '../problem-schema.ts'

/** Colleagues who have the same case open see each other. */
export const presenceRoutes: Routes = (app, { store, clock, live }) => {
  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'put',
      path: '/api/v1/cases/{caseId}/presence',
      tags: ['Live'],
      summary: 'I have this case open',
      description:
        'To be said again every 20 seconds, and at once when something else is done; whoever falls silent for 50 seconds is gone. Others who look at the case hear `presence` from /api/v1/live. Programs only read.',
      request: {
        params: caseParameter,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ doing: z.enum(doings) }).strict() } },
        },
      },
      responses: {
        200: {
          description: 'Who else has it open.',
          content: { 'application/json': { schema: z.object({ others: z.array(presentSchema) }) } },
        },
        ...problems(400, 401, 403, 404),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { doing } = context.req.valid('json')
      const at = clock.now()
      const caseId = await store.transaction(organisation, async (db, client) => {
        const { found } = await meet(db, principal, context.req.valid('param').caseId)
        if (principal.kind === 'staff') {
          const { userId: id, name } = principal
          await tell(client, {
            organisation,
            what: 'presence',
            caseId: found.case_id,
            person: { id, name },
            doing,
            at,
          })
        }
        return found.case_id
      })
      const me = 'userId' in principal ? principal.userId : undefined
      const others = live.presence.at(organisation, caseId, at).filter(({ id }) => id !== me)
      return context.json({ others }, 200)
    },
  )
}
