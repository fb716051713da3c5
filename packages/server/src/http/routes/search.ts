import { z } from '@hono/zod-openapi'
import { excerptsOf } from '../../search/excerpts.ts'
import { findCases, type Searcher } from '../../search/find.ts'
import type { Db } from '../../store/store.ts'
import type { Principal } from '../access/principal.ts'
import { casesByIds } from '../cases/case-list.ts'
import { customerNames } from '../cases/customer-names.ts'
import { policiesOf, policyOf, summary } from '../cases/summary.ts'
import { foundSchema } from '../desk/schemas.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { problems } from '../problem-schema.ts'

/** Search over everything. */
export const searchRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'cases.read',
      method: 'get',
      path: '/api/v1/search',
      tags: ['Search'],
      summary: 'Search cases and what was said in them',
      description:
        'While typing: every word is found by how it begins, by its stem in the languages of the organisation, and within numbers, names and addresses. The best first, one for each case. Customers and sellers search their own; notes are for staff.',
      request: {
        query: z.object({
          q: z.string().min(1).max(200).openapi({ example: 'pois 104' }),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
      },
      responses: {
        200: { description: 'What was found.', content: { 'application/json': { schema: foundSchema } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { q, limit } = context.req.valid('query')
      const { hits, more, rows, excerpts, names } = await services.store.read(
        organisation,
        async (db, client) => {
          const languages = await languagesOf(db, organisation)
          const searcher = searcherOf(principal)
          const found = await findCases(client, q, { searcher, languages, limit })
          const caseIds = found.hits.map(({ caseId }) => caseId)
          const rows = await casesByIds(db, organisation, caseIds)
          const ours = principal.kind === 'staff' || principal.kind === 'key'
          return {
            ...found,
            rows: new Map(rows.map((row) => [row.case_id, row])),
            excerpts: await excerptsOf(client, q, found.hits, { searcher, languages }),
            names: ours ? await customerNames(db, organisation, rows) : new Map<string, string>(),
          }
        },
      )
      const policies = await policiesOf(services, organisation, [...rows.values()])
      const items = hits.flatMap(({ caseId, kind, documentId, at }) => {
        const row = rows.get(caseId)
        if (!row) return []
        const name = names.get(row.customer_id)
        const excerpt = excerpts.get(documentId)
        return [
          {
            case: summary(row, policyOf(policies, row), principal, context.req.header('accept-language')),
            where: kind,
            at: at.toISOString(),
            ...(name === undefined ? {} : { customerName: name }),
            ...(excerpt === undefined ? {} : { excerpt: excerpt.text, marks: excerpt.marks }),
          },
        ]
      })
      return context.json({ items, more }, 200)
    },
  )
}

function searcherOf(principal: Principal): Searcher {
  if (principal.kind === 'customer') return { kind: 'customer', customerId: principal.customerId }
  if (principal.kind === 'seller') return { kind: 'seller', sellerId: principal.sellerId }
  return { kind: 'ours' }
}

async function languagesOf(db: Db, organisation: string): Promise<string[]> {
  const row = await db
    .selectFrom('organisations')
    .select('languages')
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return row?.languages ?? []
}
