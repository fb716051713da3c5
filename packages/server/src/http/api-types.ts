/** The types of the API's answers, for the web application: nothing of the server itself. */
import type { z } from '@hono/zod-openapi'
import type {
  caseSchema,
  eventSchema,
  evidenceSchema,
  openingSchema,
  previewSchema,
  promiseSchema,
  summarySchema,
} from './cases/schemas.ts'

export type CaseView = z.output<typeof caseSchema>
export type CaseEvent = z.output<typeof eventSchema>
export type CaseSummary = z.output<typeof summarySchema>
export type Evidence = z.output<typeof evidenceSchema>
export type Opening = z.input<typeof openingSchema>
export type PreviewView = z.output<typeof previewSchema>
export type PromiseView = z.output<typeof promiseSchema>
