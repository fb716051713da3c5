import type { Defaulted, Json } from './columns.ts'

/** A secret that signs until another has taken its place everywhere. */
export interface WebhookSecret {
  secret: string
  /** ISO instant from which it signs no more; left out for the newest. */
  until?: string
}

export interface WebhookTables {
  webhook_endpoints: {
    organisation: string
    endpoint_id: string
    url: string
    /** Patterns of event types, `*` for anything: `case.*`, `case.obligation-*`. */
    types: string[]
    /** Newest first. */
    secrets: Json<WebhookSecret[]>
    enabled: Defaulted<boolean>
    /** by-hand, gone (it answered 410), or failing (a delivery ran out of attempts with none delivered meanwhile). */
    disabled_reason: 'by-hand' | 'gone' | 'failing' | null
    last_delivered_at: Date | null
    created_at: Date
    updated_at: Date
  }
  /** One event for one endpoint, kept for the log and for redelivery. */
  webhook_deliveries: {
    organisation: string
    /** Also the `webhook-id` under which the receiver knows it, in every attempt. */
    delivery_id: string
    endpoint_id: string
    case_id: string
    version: number
    type: string
    /** The bytes that are signed and sent. */
    body: string
    state: Defaulted<'waiting' | 'delivered' | 'failed'>
    attempts: Defaulted<number>
    created_at: Date
    settled_at: Date | null
  }
  webhook_attempts: {
    organisation: string
    delivery_id: string
    attempt: number
    at: Date
    /** Of the answer; null where there was none. */
    status: number | null
    /** Why there was no answer. */
    error: string | null
    duration_ms: number
    /** How the answer begins. */
    excerpt: string | null
  }
}
