/**
 * What the shop sends: one shape for the API, JSON Lines and, flattened, CSV. Everything is an update: what is left out stays as it is, null clears it, and
 * a list replaces the list. Names are those of the engine's facts.
 */
import { z } from 'zod'
import { only } from '../strict-object.ts'
import {
  amount,
  country,
  currency,
  decimal,
  email,
  factsBut,
  id,
  instant,
  language,
  oneOf,
  text,
} from './values.ts'

/** May be left out, and cleared with null. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional()

const coordinate = (most: number) =>
  decimal
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, `must lie between -${most} and ${most}.`)

const address = z
  .record(z.string(), z.union([text, z.null()]), { error: 'must be an object of texts.' })
  .refine((parts) => Object.keys(parts).length <= 30, 'has more than 30 parts.')

/** Belong to the customer, and to no case. */
const personal = ['email', 'phone', 'address']

const customerFields = {
  kind: oneOf(['consumer', 'business', 'account']).optional(),
  email: maybe(email),
  name: maybe(text),
  phone: maybe(text),
  address: maybe(address),
  language: maybe(language),
  country: maybe(country),
  tier: maybe(text),
  since: maybe(instant),
}
/** Stand in columns of their own, or are the case's to say; and what is personal is no fact. */
const customerNames = [...Object.keys(customerFields), 'id', 'externalId', 'cases']

export const customerUpdate = only({ ...customerFields, facts: factsBut(customerNames).optional() })

const sellerFields = {
  name: text.optional(),
  email: maybe(email),
  country: maybe(country),
  standing: oneOf(['good', 'restricted', 'terminated']).optional(),
}
const sellerNames = [...Object.keys(sellerFields), 'id', 'externalId', 'failures']

export const sellerUpdate = only({ ...sellerFields, facts: factsBut(sellerNames).optional() })

export const centreUpdate = only({
  name: text.optional(),
  brands: z.array(text, { error: 'must be a list of brands.' }).max(1000).optional(),
  latitude: coordinate(90).optional(),
  longitude: coordinate(180).optional(),
  address: address.optional(),
  phone: maybe(text),
})

const lineFields = {
  title: text.optional(),
  unit: maybe(text),
  serial: maybe(text),
  brand: maybe(text),
  category: maybe(text),
  condition: maybe(text),
  quantity: maybe(amount),
  unitPrice: maybe(decimal),
  price: maybe(decimal),
  shippedAt: maybe(instant),
  deliveredAt: maybe(instant),
}
const line = only({
  id,
  ...lineFields,
  facts: factsBut([...Object.keys(lineFields), 'id', 'decision', 'head', ...personal]).optional(),
})

const delivery = only({
  id,
  carrier: maybe(text),
  tracking: maybe(text),
  shippedAt: maybe(instant),
  deliveredAt: maybe(instant),
  lines: z.array(id, { error: 'must be a list of line ids.' }).max(1000).optional(),
})

const payment = only({
  id,
  method: text.optional(),
  amount: maybe(decimal),
  paidAt: maybe(instant),
  dispute: oneOf(['none', 'open', 'won', 'lost', 'withdrawn']).optional(),
  disputeOpenedAt: maybe(instant),
})

const invoice = only({
  id,
  number: text.optional(),
  issuedAt: maybe(instant),
  amount: maybe(decimal),
  currency: maybe(currency),
})

const transport = only({
  arrangedBy: maybe(text),
  paidBy: maybe(text),
  acceptedAt: maybe(instant),
  signedAt: maybe(instant),
})

/** Each entry by its own id, once. */
const list = <Entry extends z.ZodType<{ id: string }>>(entry: Entry) =>
  z
    .array(entry, { error: 'must be a list.' })
    .max(1000, 'has more than 1000 entries.')
    .check(({ value: entries, issues }) => {
      if (entries.length < 2) return
      const seen = new Set<string>()
      entries.forEach((each, index) => {
        if (seen.has(each.id))
          issues.push({
            code: 'custom',
            path: [index, 'id'],
            message: `"${each.id}" is there twice.`,
            input: entries,
          })
        seen.add(each.id)
      })
    })

/** Somebody by their external id alone, who must be there; or with what is to be known of them, who is created or updated. */
const party = <Shape extends z.ZodRawShape>(whole: z.ZodObject<Shape>) =>
  z.union([whole, id], {
    error: (issue) => {
      if (issue.code !== 'invalid_union') return undefined
      const [wrong] = typeof issue.input === 'object' && issue.input !== null ? (issue.errors[0] ?? []) : []
      if (wrong === undefined) return 'must be an external id, or an object with one.'
      return wrong.path.length === 0
        ? wrong.message
        : `has a wrong ${wrong.path.join('.')}: it ${wrong.message}`
    },
  })

const orderFields = {
  number: id.optional(),
  placedAt: maybe(instant),
  paidAt: maybe(instant),
  shippedAt: maybe(instant),
  deliveredAt: maybe(instant),
  country: maybe(country),
  channel: maybe(text),
  currency: maybe(currency),
  total: maybe(decimal),
  customer: party(only({ externalId: id, ...customerUpdate.shape })).optional(),
  seller: maybe(party(only({ externalId: id, ...sellerUpdate.shape }))),
  transport: maybe(transport),
  lines: list(line).optional(),
  deliveries: list(delivery).optional(),
  payments: list(payment).optional(),
  invoices: list(invoice).optional(),
}
const orderNames = [...Object.keys(orderFields), 'id', 'externalId', 'payment', 'invoice', ...personal]

export const orderUpdate = only({ ...orderFields, facts: factsBut(orderNames).optional() })

/** With the external id inside, as bulk requests and JSON Lines have it. */
export const namedOrder = only({ externalId: id, ...orderUpdate.shape })
export const namedCustomer = only({ externalId: id, ...customerUpdate.shape })
export const namedSeller = only({ externalId: id, ...sellerUpdate.shape })
export const namedCentre = only({ externalId: id, ...centreUpdate.shape })

export type OrderUpdate = z.output<typeof namedOrder>
export type CustomerUpdate = z.output<typeof namedCustomer>
export type SellerUpdate = z.output<typeof namedSeller>
export type CentreUpdate = z.output<typeof namedCentre>
