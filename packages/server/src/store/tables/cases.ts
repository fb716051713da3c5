import type { CaseState, Refusal } from '@redress/engine'
import type { Decimal, Defaulted, Json } from './columns.ts'

export interface CaseTables {
  /** Read model: the case as its events leave it, and what lists and queues ask of it. Made again by `redress rebuild`. */
  cases: {
    organisation: string
    case_id: string
    number: string
    policy: string
    policy_version: string
    kind: string
    channel: string
    status: string
    /** Whether it has not come to one of its ends. */
    open: boolean
    level: number
    team: string
    /** The member of staff who has it. */
    handler: string | null
    customer_id: string
    order_id: string | null
    order_number: string | null
    seller_id: string | null
    opened_at: Date
    received_at: Date
    updated_at: Date
    /** How many events it has. */
    version: number
    /** The hash of its last event. */
    hash: string
    /** With references in the place of what people wrote. */
    state: Json<CaseState>
    /** When something next falls due by itself. */
    next_due: Date | null
    /** The earliest instant by which one of our teams owes something; what the queue is sorted by. */
    owed_by: Date | null
    outcome: string | null
    remedy: string | null
    granted: Decimal | null
    /** The lines for which something was granted. */
    granted_lines: Defaulted<string[]>
    /** How often the seller failed to cooperate in it. */
    failures: Defaulted<number>
  }
  /** The truth: append-only, versions without gaps, each event with the hash of the one before in its own. */
  case_events: {
    organisation: string
    case_id: string
    version: number
    type: string
    at: Date
    /** When it was written; a deadline that was caught up on has an earlier `at`. */
    recorded_at: Date
    /** The event as it was hashed: `{type, at, by, data}`, with references in the place of what people wrote. */
    body: string
    hash: string
  }
  /** What people wrote, outside the log so that it can be erased. */
  case_texts: {
    organisation: string
    case_id: string
    text_id: string
    body: string | null
    erased_at: Date | null
  }
  /** Read model: every promise of every case. */
  obligations: {
    organisation: string
    case_id: string
    obligation_id: string
    name: string
    source: string
    owes: string
    owed_to: string
    clause: string | null
    state: string
    raised_at: Date
    due_at: Date | null
    settled_at: Date | null
    done_at: Date | null
  }
  /** The answer to a command that came with an idempotency key, in the transaction of its events. */
  command_receipts: {
    organisation: string
    idempotency_key: string
    /** SHA-256 of the request: the same key with another request is a mistake. */
    fingerprint: string
    case_id: string
    accepted: boolean
    version: number
    refusal: Json<Refusal> | null
    recorded_at: Defaulted<Date>
  }
  /** What is to be done outside because of an event: written with it, done after the commit, at least once. */
  effects: {
    organisation: string
    effect_id: string
    case_id: string | null
    /** The event that called for it. */
    version: number | null
    kind: string
    /** Whoever carries it out must do it once for each key. */
    key: string
    payload: Json<Record<string, unknown>>
    state: Defaulted<'waiting' | 'done' | 'dead'>
    attempts: Defaulted<number>
    last_error: string | null
    /** Not before then; at once where it is null. In the machine's time. */
    run_at: Date | null
    created_at: Defaulted<Date>
    settled_at: Date | null
  }
}
