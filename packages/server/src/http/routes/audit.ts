import { z } from '@hono/zod-openapi'
import type { KeptSeal } from '../../store/audit/check-seals.ts'
import { readSealLine, sealLine } from '../../store/audit/seal.ts'
import { type Audit, verify } from '../../store/audit/verify.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { problems } from '../problem-schema.ts'
import { malformedAt } from '../request-problems.ts'

const auditSchema = z
  .object({
    ok: z.boolean(),
    cases: z.int(),
    events: z.int(),
    found: z.int().openapi({ description: 'How many findings there are in all; the first 1,000 are told.' }),
    findings: z.array(
      z.object({
        caseId: z.uuid().optional(),
        version: z.int().optional().openapi({ description: "The place in the case's log." }),
        kind: z.string(),
        message: z.string(),
      }),
    ),
    seal: z.string().optional().openapi({
      description: 'The line of the newest seal, to be kept elsewhere and given as `seal` later.',
    }),
  })
  .openapi('Audit')

/** For auditors: whether the log is what was recorded. */
export const auditRoutes: Routes = (app, { store }) => {
  /** The log is long: those who ask while it is read get the same answer. */
  const underWay = new Map<string, Promise<Audit>>()

  function audited(organisation: string, kept: readonly KeptSeal[]): Promise<Audit> {
    const key = JSON.stringify([organisation, kept])
    const reading =
      underWay.get(key) ?? verify(store, { organisation, kept }).finally(() => underWay.delete(key))
    underWay.set(key, reading)
    return reading
  }

  app.openapi(
    endpoint({
      access: 'audit.read',
      method: 'get',
      path: '/api/v1/audit',
      tags: ['Audit'],
      summary: 'Prove the log, or tell where it is not what was recorded',
      description:
        'Reads the whole log of the organisation and recomputes every hash, as `redress audit verify` does: of many cases it takes its time.',
      request: {
        query: z.object({
          seal: z
            .string()
            .max(10_000)
            .optional()
            .openapi({ description: 'Lines of seals that were kept elsewhere, which must still hold.' }),
        }),
      },
      responses: {
        200: { description: 'What was found.', content: { 'application/json': { schema: auditSchema } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { seal = '' } = context.req.valid('query')
      const kept = seal.split('\n').filter(Boolean).map(readKept)
      const { cases, events, found, findings, seals } = await audited(organisation, kept)
      const [newest] = seals
      return context.json(
        {
          ...{ ok: found === 0, cases, events, found },
          findings: findings.map(({ organisation: _, ...finding }) => finding),
          ...(newest ? { seal: sealLine(newest) } : {}),
        },
        200,
      )
    },
  )
}

function readKept(line: string): KeptSeal {
  const read = readSealLine(line)
  if (read) return read
  throw malformedAt([
    { at: 'query.seal', message: `"${line}" is not the line of a seal, as "redress audit seal" prints it.` },
  ])
}
