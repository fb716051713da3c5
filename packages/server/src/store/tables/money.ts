import type { Decimal, Defaulted, Json } from './columns.ts'

/** One line of a credit note; amounts are positive, as EN 16931 has them. */
export interface CreditNoteLine {
  /** The order's line, or `*` for the whole case. */
  line: string
  title: string
  quantity?: string
  unit?: string
  amount: string
}

export interface MoneyTables {
  /** Who is asked to pay; without a row, people settle by hand. */
  payment_connectors: {
    organisation: string
    kind: 'manual' | 'http'
    url: string | null
    secret: string | null
    updated_at: Date
  }
  /** What a paying step owes: one row for each, whose amount never changes. */
  payouts: {
    organisation: string
    payout_id: string
    case_id: string
    /** Version of the event `step-done`. */
    version: number
    run: string
    step: string
    line: string
    remedy: string
    /** `credit-note`, or the step's name: `refund`, `discount` … */
    kind: string
    amount: Decimal
    currency: string
    connector: 'manual' | 'http'
    /** due: to be paid; sent: the connector has it; settled: paid; failed: refused, and waits for people. */
    state: Defaulted<'due' | 'sent' | 'settled' | 'failed'>
    /** Whoever pays does so once for each key. */
    key: string
    /** The connector that was asked and may have paid; another one is not asked then. */
    asked_url: string | null
    /** The provider's own. */
    reference: string | null
    /** Why it failed, in a word. */
    failure: string | null
    effect_id: string
    created_at: Date
    sent_at: Date | null
    settled_at: Date | null
    /** User or key that settled it by hand. */
    settled_by: string | null
  }
  credit_note_counters: { organisation: string; year: number; last: number }
  /** Numbered without gaps for each organisation and year; never changed. */
  credit_notes: {
    organisation: string
    credit_note_id: string
    number: string
    year: number
    sequence: number
    issued_at: Date
    /** The day in the policy's zone. */
    issued_on: string
    /** EN 16931 BT-25 and BT-26. */
    invoice_number: string
    invoice_date: string
    case_id: string
    payout_id: string
    order_id: string
    order_number: string
    customer_id: string
    seller_id: string | null
    currency: string
    amount: Decimal
    lines: Json<CreditNoteLine[]>
  }
}
