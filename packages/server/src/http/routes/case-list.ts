import { listCases } from '../cases/case-list.ts'
import { filtersOf, listQuery } from '../cases/list-query.ts'
import { ownNext } from '../cases/own-next.ts'
import { summarySchema } from '../cases/schemas/summary.ts'
import { policiesOf, policyOf, summary } from '../cases/summary.ts'
import { viewerOf } from '../cases/viewer.ts'
import { pageOf } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { languageFor } from '../language.ts'
import { problems } from '../problem-schema.ts'

/** Lists of cases. */
export const caseListRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'cases.read',
      method: 'get',
      path: '/api/v1/cases',
      tags: ['Cases'],
      summary: 'Cases',
      description:
        'Customers and sellers see their own, with what they are to do next and what is promised to them next.',
      request: { query: listQuery },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(summarySchema) } } },
        ...problems(400, 401, 403, 422),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { sort, limit, cursor, ...filters } = context.req.valid('query')
      const { rows, next } = await services.store.read(principal.organisation, async (db) =>
        listCases(db, principal, await filtersOf(db, principal, filters), { sort, limit, cursor }),
      )
      const policies = await policiesOf(services, principal.organisation, rows)
      const language = context.req.header('accept-language')
      const theirs = viewerOf(principal) !== 'ours'
      const nexts = theirs
        ? await ownNext(services, principal, rows, (row) => policyOf(policies, row), {
            now: context.get('arrivedAt'),
            languageFor: ({ policy }) => languageFor(language, policy.languages),
          })
        : undefined
      const items = rows.map((row) => ({
        ...summary(row, policyOf(policies, row), principal, language),
        ...nexts?.get(row.case_id),
      }))
      return context.json({ items, ...(next === undefined ? {} : { next }) }, 200)
    },
  )
}
