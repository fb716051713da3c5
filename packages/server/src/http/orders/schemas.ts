import { z } from '@hono/zod-openapi'

const at = z.iso.datetime()
const maybeAt = at.nullable()
const maybeText = z.string().nullable()
const decimal = z.string().openapi({ description: 'An exact decimal.', example: '9.80' })
const maybeDecimal = decimal.nullable()
const facts = z.record(z.string(), z.unknown()).openapi({ description: 'Facts that the policy declares.' })
const id = z.string().openapi({ description: 'Ours; cases name it by this.' })
const externalId = z.string().openapi({ description: "The shop's own." })
const address = z.record(z.string(), z.unknown())
const stamps = { createdAt: at, updatedAt: at }

export const customerSchema = z
  .object({
    id,
    externalId,
    kind: z.string(),
    email: maybeText,
    name: maybeText,
    phone: maybeText,
    address: address.nullable(),
    language: maybeText,
    country: maybeText,
    tier: maybeText,
    since: maybeAt,
    facts,
    erasedAt: maybeAt.openapi({ description: 'When their personal data was erased.' }),
    ...stamps,
  })
  .openapi('Customer')

export const sellerSchema = z
  .object({
    id,
    externalId,
    name: z.string(),
    email: maybeText,
    country: maybeText,
    standing: z.string(),
    facts,
    ...stamps,
  })
  .openapi('Seller')

export const centreSchema = z
  .object({
    id,
    externalId,
    name: z.string(),
    brands: z.array(z.string()).openapi({ description: 'Those it serves; all, where it is empty.' }),
    latitude: z.number(),
    longitude: z.number(),
    address,
    phone: maybeText,
    distanceKm: z
      .number()
      .optional()
      .openapi({ description: 'As the crow flies, where the request says from where.' }),
  })
  .openapi('ServiceCentre')

const party = z.object({ id, externalId })

export const orderSummarySchema = z
  .object({
    id,
    externalId,
    number: z.string(),
    placedAt: maybeAt,
    deliveredAt: maybeAt,
    country: maybeText,
    currency: maybeText,
    total: maybeDecimal,
    customer: party
      .extend({ name: maybeText.optional(), email: maybeText.optional() })
      .openapi({ description: 'Name and e-mail are for our own people.' }),
    seller: party.extend({ name: z.string() }).nullable(),
  })
  .openapi('OrderSummary')

export const orderSchema = orderSummarySchema
  .extend({
    customer: party.extend({
      kind: z.string(),
      name: maybeText.optional(),
      email: maybeText.optional(),
    }),
    seller: party.extend({ name: z.string(), standing: z.string().optional() }).nullable(),
    paidAt: maybeAt,
    shippedAt: maybeAt,
    channel: maybeText,
    transport: z.record(z.string(), z.unknown()),
    facts,
    lines: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        unit: maybeText,
        serial: maybeText,
        brand: maybeText,
        category: maybeText,
        condition: maybeText,
        quantity: maybeDecimal,
        unitPrice: maybeDecimal,
        price: maybeDecimal,
        shippedAt: maybeAt,
        deliveredAt: maybeAt,
        facts,
      }),
    ),
    deliveries: z.array(
      z.object({
        id: z.string(),
        carrier: maybeText,
        tracking: maybeText,
        shippedAt: maybeAt,
        deliveredAt: maybeAt,
        lines: z.array(z.string()).openapi({ description: 'The lines it brings; all, where it is empty.' }),
      }),
    ),
    payments: z.array(
      z.object({
        id: z.string(),
        method: z.string(),
        amount: maybeDecimal,
        paidAt: maybeAt,
        dispute: z.string(),
        disputeOpenedAt: maybeAt,
      }),
    ),
    invoices: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        issuedAt: maybeAt,
        amount: maybeDecimal,
        currency: maybeText,
      }),
    ),
    ...stamps,
  })
  .openapi('Order')
