import { z } from '@hono/zod-openapi'
import { documentsSchema } from '../conversation/documents.ts'
import { clausesSchema, missingSchema, refusalSchema, verdictSchema } from '../problem-schema.ts'
import { actionSchema, bodySchema, reviewSchema, sanctionSchema } from './contest-schemas.ts'
import { lineSchema, offerSchema } from './line-schemas.ts'
import { nextSchema, runSchema } from './next-schemas.ts'

const instant = z.string().openapi({
  description: "An instant, ISO 8601, in the zone of the case's policy.",
  example: '2026-03-03T11:58:00+01:00',
})
const fields = z.record(z.string(), z.unknown())
const media = z.enum(['photo', 'video', 'document'])

export const evidenceSchema = z
  .object({
    id: z.string().optional().openapi({ description: 'The id of the file.' }),
    kind: z.union([z.string(), z.array(z.string())]),
    media,
    lines: z.array(z.string()).optional(),
  })
  .openapi('Evidence')

export const promiseSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    source: z.enum(['obligation', 'step', 'review', 'escalation']),
    owes: z.string(),
    owesTitle: z.string(),
    to: z.string(),
    does: z.array(z.string()).openapi({ description: 'Any of these commands keeps it.' }),
    yours: z.boolean(),
    open: z.boolean(),
    state: z.enum(['pending', 'running', 'paused', 'kept', 'late', 'void']),
    raisedAt: instant,
    clause: z.string().optional(),
    line: z.string().optional(),
    run: z.string().optional(),
    due: instant.optional().openapi({ description: 'Absent: owed without a deadline.' }),
    settledAt: instant.optional(),
    doneAt: instant.optional(),
  })
  .openapi('Promise')

export const costSchema = z
  .object({
    what: z.string(),
    title: z.string(),
    payer: z.string(),
    amount: z.string().optional(),
    clause: z.string(),
  })
  .openapi('Cost')

export const eventSchema = z
  .object({
    version: z.int(),
    type: z.string(),
    at: instant,
    by: z.object({ party: z.string(), id: z.string().optional() }),
    data: fields,
  })
  .openapi('CaseEvent')

const possible = z.object({
  do: z.string(),
  as: z.string().optional(),
  allowed: z.boolean(),
  refusal: refusalSchema.optional(),
})

export const staffSchema = z
  .object({
    level: z.int(),
    team: z.string(),
    teamTitle: z.string(),
    handler: z.object({ userId: z.string(), name: z.string() }).optional(),
    proposals: z.array(
      z.object({
        line: z.string(),
        remedy: z.string(),
        title: z.string(),
        clause: z.string(),
        because: z.string().optional(),
        trace: z.array(z.unknown()).optional(),
      }),
    ),
    steps: z.array(
      possible.extend({
        run: z.string(),
        remedy: z.string(),
        line: z.string(),
        step: z.string(),
        owes: z.string(),
        submitted: z.boolean(),
      }),
    ),
    offers: z.array(
      offerSchema.extend({
        line: z.string(),
        choice: z.enum(['customer', 'company']),
        rule: z.string().optional(),
      }),
    ),
    actions: z.array(possible.extend({ title: z.string().optional() })),
    windows: z.array(
      z.object({ name: z.string(), line: z.string(), at: instant.optional(), clause: z.string().optional() }),
    ),
    suspensions: z.array(z.string()),
    tasks: z.array(z.object({ task: z.string(), owes: z.string(), finding: z.string().optional() })),
    failures: z.array(z.object({ failure: z.string(), at: instant })),
    sanctions: z.array(
      z.object({
        sanction: z.string(),
        state: z.enum(['proposed', 'decided', 'contested', 'upheld', 'lifted']),
        at: instant,
        effective: instant.optional(),
        standing: z.string().optional(),
        standingBefore: z.string().optional(),
        inForce: z.boolean().optional(),
      }),
    ),
    overruled: z.array(
      z.object({ clause: z.string().optional(), refusal: z.string(), reason: z.string(), by: z.string() }),
    ),
    facts: z.object({
      case: fields,
      customer: fields,
      order: fields.optional(),
      seller: fields.optional(),
      incident: fields.optional(),
      lines: z.record(z.string(), fields),
    }),
  })
  .openapi('CaseForStaff', { description: 'What only the organisation itself sees of a case.' })

/** A case, as far as whoever asks may see it. */
export const caseSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    version: z.int(),
    language: z.string(),
    policy: z.object({
      id: z.string(),
      version: z.string(),
      title: z.string().optional(),
      currency: z.string().openapi({ description: 'Of every amount here.', example: 'EUR' }),
    }),
    kind: z.string(),
    kindTitle: z.string(),
    status: z.string(),
    channel: z.string(),
    openedBy: z.string(),
    openedAt: instant,
    receivedAt: instant,
    updatedAt: instant.optional(),
    customer: z.string(),
    order: z.object({ id: z.string().optional(), number: z.string().optional() }).optional(),
    seller: z.object({ id: z.string().optional() }).optional(),
    request: fields,
    evidence: z.array(evidenceSchema),
    lines: z.array(lineSchema),
    missing: z.array(missingSchema),
    promises: z.array(promiseSchema),
    next: z.array(nextSchema).openapi({ description: 'What whoever asks is to do, the most urgent first.' }),
    remedies: z.array(runSchema),
    costs: z.array(costSchema),
    outsideBodies: z.array(bodySchema),
    reviews: z.array(reviewSchema),
    warnings: z.array(z.string()),
    withdrawal: z
      .literal(true)
      .optional()
      .openapi({ description: 'It is the withdrawal from the contract that the law grants.' }),
    clauses: clausesSchema,
    timeline: z.array(eventSchema).optional(),
    actions: z.array(actionSchema).optional().openapi({
      description: 'What a customer or seller can do of their own accord, and why not the rest.',
    }),
    sanctions: z.array(sanctionSchema).optional().openapi({ description: 'For the seller they are about.' }),
    staff: staffSchema.optional(),
  })
  .openapi('Case')

/** A case in a list. */
export const summarySchema = z
  .object({
    id: z.string(),
    number: z.string(),
    version: z.int(),
    policy: z.string(),
    kind: z.string(),
    kindTitle: z.string(),
    status: z.string(),
    open: z.boolean(),
    channel: z.string(),
    customer: z.string(),
    order: z.string().optional(),
    seller: z.string().optional(),
    openedAt: z.string(),
    updatedAt: z.string(),
    outcome: z.string().optional(),
    remedy: z.string().optional(),
    granted: z.string().optional(),
    level: z.int().optional(),
    team: z.string().optional(),
    handler: z.string().optional(),
    owedBy: z.string().optional(),
    yours: z
      .object({ do: z.string(), title: z.string(), due: instant.optional() })
      .optional()
      .openapi({ description: 'For customers and sellers: what they are to do next.' }),
    promised: z
      .object({ title: z.string(), due: instant.optional(), late: z.boolean() })
      .optional()
      .openapi({ description: 'For customers and sellers: what is promised to them next.' }),
  })
  .openapi('CaseSummary')

const evidenceGiven = z
  .object({
    file: z
      .string()
      .max(100)
      .openapi({ description: 'The id of an uploaded file; what it is, is told from its content.' }),
    kind: z.union([z.string().max(100), z.array(z.string().max(100)).max(20)]),
    lines: z
      .array(z.union([z.string().max(200), z.number()]))
      .max(1000)
      .optional(),
  })
  .strict()

/** Evidence in a request. */
export const evidenceListSchema = z.array(evidenceGiven).max(200)
export type EvidenceGiven = z.infer<typeof evidenceGiven>

const anyLine = z.union([z.string().max(200), z.number(), z.record(z.string(), z.unknown())])

/** A request that opens a case. */
export const openingSchema = z
  .object({
    policy: z
      .string()
      .max(100)
      .optional()
      .openapi({ description: 'May be left out where the organisation has one policy.' }),
    order: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: 'Number or id of the order.', example: 'F-1042' }),
    customer: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "The customer's id at the shop; of a customer who asks, always their own." }),
    seller: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "The seller's id; default, that of the order." }),
    kind: z.string().max(100).openapi({ example: 'weight' }),
    channel: z.string().max(50).optional(),
    lines: z.array(anyLine).max(1000).optional(),
    heads: z.array(z.unknown()).max(200).optional(),
    answers: z.record(z.string(), z.unknown()).optional(),
    description: z.string().max(20_000).optional(),
    evidence: evidenceListSchema.optional(),
    receivedAt: z.string().max(40).optional().openapi({
      description: 'When a channel of ours had it, where that was before now; for staff and programs.',
    }),
    incident: z.record(z.string(), z.unknown()).optional(),
    overrule: z
      .object({ reason: z.string().min(1).max(5000) })
      .strict()
      .optional(),
    as: z.string().max(100).optional().openapi({ description: 'The team that you act for.' }),
  })
  .strict()
  .openapi('Opening')
export type OpeningBody = z.infer<typeof openingSchema>

/** A command to a case. */
export const commandSchema = z
  .object({
    do: z.string().min(1).max(100).openapi({ example: 'choose-remedy' }),
    with: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'What the command takes; see docs/reference/policy-language.md.' }),
    overrule: z
      .object({ reason: z.string().min(1).max(5000) })
      .strict()
      .optional(),
    as: z
      .string()
      .max(100)
      .optional()
      .openapi({ description: 'The team that you act for, where you are in several.' }),
  })
  .strict()
  .openapi('Command')
export type CommandBody = z.infer<typeof commandSchema>

/** A message that would go out, in the language of whoever gets it. */
const previewedMessageSchema = z
  .object({
    message: z.string(),
    to: z.string(),
    toTitle: z.string(),
    language: z.string(),
    subject: z.string().optional(),
    body: z.string(),
    documents: documentsSchema,
  })
  .openapi('PreviewedMessage')

/** A judgement without commitment. */
export const previewSchema = z
  .object({
    accepted: z.boolean(),
    status: z.string().optional().openapi({ description: 'Of the case as it would be.' }),
    refusal: refusalSchema.optional(),
    verdicts: z.array(verdictSchema),
    missing: z.array(missingSchema),
    costs: z.array(costSchema),
    promises: z.array(promiseSchema),
    events: z.array(z.string()).openapi({ description: 'What would be recorded.' }),
    follows: z.array(eventSchema).openapi({ description: 'The same, as it would stand in the log.' }),
    messages: z
      .array(previewedMessageSchema)
      .openapi({ description: 'What would be written to whom, in the words of the policy.' }),
    trace: z.array(z.unknown()).optional(),
    clauses: clausesSchema,
  })
  .openapi('Preview')
