/** Things of the shop as they are kept: instants as ISO 8601 in UTC, numbers as exact decimals in text, null for what is not known. */
import type { Fields } from './known.ts'

type Maybe = string | null

export interface CustomerRecord {
  id: string
  externalId: string
  kind: string
  email: Maybe
  name: Maybe
  phone: Maybe
  address: Fields | null
  language: Maybe
  country: Maybe
  tier: Maybe
  since: Maybe
  facts: Fields
  /** Set once their personal data was erased; no later update brings it back. */
  erasedAt: Maybe
}

export interface SellerRecord {
  id: string
  externalId: string
  name: string
  email: Maybe
  country: Maybe
  standing: string
  facts: Fields
}

export interface CentreRecord {
  id: string
  externalId: string
  name: string
  brands: string[]
  latitude: number
  longitude: number
  address: Fields
  phone: Maybe
}

export interface LineRecord {
  id: string
  title: string
  unit: Maybe
  serial: Maybe
  brand: Maybe
  category: Maybe
  condition: Maybe
  quantity: Maybe
  unitPrice: Maybe
  price: Maybe
  shippedAt: Maybe
  deliveredAt: Maybe
  facts: Fields
}

export interface DeliveryRecord {
  id: string
  carrier: Maybe
  tracking: Maybe
  shippedAt: Maybe
  deliveredAt: Maybe
  /** The lines it brings; all, where it is empty. */
  lines: string[]
}

export interface PaymentRecord {
  id: string
  method: string
  amount: Maybe
  paidAt: Maybe
  dispute: string
  disputeOpenedAt: Maybe
}

export interface InvoiceRecord {
  id: string
  number: string
  issuedAt: Maybe
  amount: Maybe
  currency: Maybe
}

export interface OrderRecord {
  id: string
  externalId: string
  number: string
  customerId: string
  sellerId: Maybe
  placedAt: Maybe
  paidAt: Maybe
  shippedAt: Maybe
  deliveredAt: Maybe
  country: Maybe
  channel: Maybe
  currency: Maybe
  total: Maybe
  transport: Fields
  facts: Fields
  lines: LineRecord[]
  deliveries: DeliveryRecord[]
  payments: PaymentRecord[]
  invoices: InvoiceRecord[]
}
