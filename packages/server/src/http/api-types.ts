/** The types of the API's answers, for the web application: nothing of the server itself. */
import type { z } from '@hono/zod-openapi'
import type { caseSchema } from './cases/schemas/case.ts'
import type { choicesSchema } from './cases/schemas/choices.ts'
import type { openingSchema } from './cases/schemas/commands.ts'
import type { eventSchema, evidenceSchema, promiseSchema } from './cases/schemas/parts.ts'
import type { previewSchema } from './cases/schemas/preview.ts'
import type { summarySchema } from './cases/schemas/summary.ts'
import type { cannedReplySchema, newCannedReplySchema } from './conversation/canned-reply-schemas.ts'
import type { messageSchema, noteSchema, presentSchema } from './conversation/schemas.ts'
import type { countsSchema, foundSchema, overviewSchema, queuedSchema, viewSchema } from './desk/schemas.ts'
import type { fileSchema } from './files/show.ts'
import type { centreSchema, customerSchema, orderSchema, orderSummarySchema } from './orders/schemas.ts'
import type { refusalSchema, wrongSchema } from './problem-schema.ts'

export type CaseView = z.output<typeof caseSchema>
export type CaseEvent = z.output<typeof eventSchema>
export type CaseSummary = z.output<typeof summarySchema>
export type Evidence = z.output<typeof evidenceSchema>
export type Opening = z.input<typeof openingSchema>
export type PreviewView = z.output<typeof previewSchema>
export type PromiseView = z.output<typeof promiseSchema>

export type Choices = z.output<typeof choicesSchema>
export type OrderView = z.output<typeof orderSchema>
export type OrderSummary = z.output<typeof orderSummarySchema>
export type ServiceCentre = z.output<typeof centreSchema>
export type QueuedCase = z.output<typeof queuedSchema>
export type TeamCount = z.output<typeof countsSchema>['items'][number]
export type Found = z.output<typeof foundSchema>
export type SavedView = z.output<typeof viewSchema>
export type Overview = z.output<typeof overviewSchema>

export type CustomerView = z.output<typeof customerSchema>
export type FileView = z.output<typeof fileSchema>
export type MessageView = z.output<typeof messageSchema>
export type NoteView = z.output<typeof noteSchema>
export type CannedReply = z.output<typeof cannedReplySchema>
export type NewCannedReply = z.input<typeof newCannedReplySchema>
export type { ReplyPlace } from '../conversation/reply-places.ts'
export type Present = z.output<typeof presentSchema>
export type RefusalView = z.output<typeof refusalSchema>
export type WrongView = z.output<typeof wrongSchema>
export type StaffPart = NonNullable<CaseView['staff']>
