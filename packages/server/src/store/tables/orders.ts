import type { Decimal, Defaulted, Json } from './columns.ts'

type Facts = Json<Record<string, unknown>>

/** What the shop knows. Each row has the shop's own id, `external_id`, under which it is sent again and updated. */
export interface OrderTables {
  customers: {
    organisation: string
    customer_id: string
    external_id: string
    kind: string
    email: string | null
    name: string | null
    phone: string | null
    address: Json<Record<string, unknown>> | null
    language: string | null
    country: string | null
    tier: string | null
    since: Date | null
    /** Declared facts of the policy, `customer.NAME`. */
    facts: Facts
    erased_at: Date | null
    created_at: Defaulted<Date>
    updated_at: Defaulted<Date>
  }
  orders: {
    organisation: string
    order_id: string
    external_id: string
    number: string
    customer_id: string
    seller_id: string | null
    placed_at: Date | null
    paid_at: Date | null
    shipped_at: Date | null
    delivered_at: Date | null
    country: string | null
    channel: string | null
    currency: string | null
    total: Decimal | null
    transport: Facts
    facts: Facts
    created_at: Defaulted<Date>
    updated_at: Defaulted<Date>
  }
  order_lines: {
    organisation: string
    order_id: string
    line_id: string
    position: number
    title: string
    unit: string | null
    serial: string | null
    brand: string | null
    category: string | null
    condition: string | null
    quantity: Decimal | null
    unit_price: Decimal | null
    price: Decimal | null
    shipped_at: Date | null
    delivered_at: Date | null
    facts: Facts
  }
  deliveries: {
    organisation: string
    order_id: string
    delivery_id: string
    carrier: string | null
    tracking: string | null
    shipped_at: Date | null
    delivered_at: Date | null
    /** The lines it brought; all, where it is empty. */
    lines: Defaulted<string[]>
  }
  payments: {
    organisation: string
    order_id: string
    payment_id: string
    method: string
    amount: Decimal | null
    paid_at: Date | null
    /** none, open, won, lost, withdrawn: won or lost by the customer, who opened it. */
    dispute: Defaulted<string>
    dispute_opened_at: Date | null
  }
  invoices: {
    organisation: string
    order_id: string
    invoice_id: string
    number: string
    issued_at: Date | null
    amount: Decimal | null
    currency: string | null
  }
  sellers: {
    organisation: string
    seller_id: string
    external_id: string
    name: string
    email: string | null
    country: string | null
    standing: Defaulted<string>
    facts: Facts
    created_at: Defaulted<Date>
    updated_at: Defaulted<Date>
  }
  service_centres: {
    organisation: string
    centre_id: string
    external_id: string
    name: string
    brands: Defaulted<string[]>
    latitude: number
    longitude: number
    address: Json<Record<string, unknown>>
    phone: string | null
  }
}
