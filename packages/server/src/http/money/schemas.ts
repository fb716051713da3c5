import { z } from '@hono/zod-openapi'
import { payoutStates } from '../../money/list.ts'
import type { CreditNote, Payout } from '../../money/rows.ts'

export const tags = ['Money']
const instant = z.iso.datetime()
const amount = z.string().openapi({ description: 'An exact decimal.', example: '49.80' })

export const payoutSchema = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    version: z.int().openapi({ description: 'Of the event that paid.' }),
    run: z.string(),
    step: z.string(),
    line: z.string(),
    remedy: z.string(),
    kind: z.string().openapi({ example: 'refund' }),
    amount,
    currency: z.string().openapi({ example: 'EUR' }),
    connector: z.enum(['manual', 'http']),
    state: z.enum(payoutStates),
    key: z.string().openapi({ description: 'Whoever pays does so once for each key.' }),
    reference: z.string().nullable().openapi({ description: "The provider's own." }),
    failure: z.string().nullable(),
    effectId: z.uuid(),
    createdAt: instant,
    sentAt: instant.nullable(),
    settledAt: instant.nullable(),
    settledBy: z.string().nullable(),
  })
  .openapi('Payout')

export const shownPayout = (row: Payout) => ({
  id: row.payout_id,
  caseId: row.case_id,
  version: row.version,
  run: row.run,
  step: row.step,
  line: row.line,
  remedy: row.remedy,
  kind: row.kind,
  amount: row.amount,
  currency: row.currency,
  connector: row.connector,
  state: row.state,
  key: row.key,
  reference: row.reference,
  failure: row.failure,
  effectId: row.effect_id,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  settledAt: row.settled_at?.toISOString() ?? null,
  settledBy: row.settled_by,
})

const day = z.iso.date()

export const creditNoteSchema = z
  .object({
    id: z.uuid(),
    type: z.literal('381').openapi({ description: 'EN 16931 BT-3: a credit note.' }),
    number: z.string().openapi({ description: 'BT-1.', example: 'CN-2026-000001' }),
    issuedOn: day.openapi({ description: 'BT-2.' }),
    invoice: z.object({
      number: z.string().openapi({ description: 'BT-25.' }),
      date: day.openapi({ description: 'BT-26.' }),
    }),
    currency: z.string().openapi({ description: 'BT-5.' }),
    amount: amount.openapi({ description: 'Positive.' }),
    lines: z.array(
      z.object({
        line: z.string(),
        title: z.string(),
        quantity: z.string().optional(),
        unit: z.string().optional(),
        amount,
      }),
    ),
    caseId: z.uuid(),
    payoutId: z.uuid(),
    order: z.object({ id: z.uuid(), number: z.string() }),
    customerId: z.uuid(),
    sellerId: z.uuid().nullable(),
  })
  .openapi('CreditNote')

export const shownCreditNote = (row: CreditNote) => ({
  id: row.credit_note_id,
  type: '381' as const,
  number: row.number,
  issuedOn: row.issued_on,
  invoice: { number: row.invoice_number, date: row.invoice_date },
  currency: row.currency,
  amount: row.amount,
  lines: row.lines,
  caseId: row.case_id,
  payoutId: row.payout_id,
  order: { id: row.order_id, number: row.order_number },
  customerId: row.customer_id,
  sellerId: row.seller_id,
})

export const connectorSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('manual') }).openapi({ description: 'People settle by hand.' }),
    z.object({ kind: z.literal('http'), url: z.url({ protocol: /^https?$/ }).max(2000) }),
  ])
  .openapi('PaymentConnector')
