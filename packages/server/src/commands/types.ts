import type { Actor, CaseEvent, CaseState, Instant, Preview, Refusal, TraceEntry } from '@redress/engine'
import type { PoolClient } from 'pg'

/** One command as it comes from a channel, with what the server needs to know besides. */
export interface CommandCall {
  organisation: string
  /** The case; left out for `open`. */
  caseId?: string
  do: string
  with?: Record<string, unknown>
  overrule?: { reason: string }
  /** Party (customer, seller, a team of the policy …) and, for people, their id; never a name. */
  by: Actor
  /** When a channel of ours had it. It is judged at this instant, however long it waits for its turn. */
  at: Instant
  /** The same key is carried out once. */
  idempotencyKey?: string
  /** The version that the caller saw; another one is a conflict. */
  expectedVersion?: number
  /** For `open`: what it is about. */
  opening?: Opening
  /** Done in the transaction of a command that is accepted; when it fails, nothing is recorded. */
  alongside?: (client: PoolClient, accepted: Accepted) => Promise<void>
}

export interface Opening {
  /** The policy's id; may be left out where the organisation has one. */
  policy?: string
  customerId: string
  orderId?: string
  sellerId?: string
  incident?: Record<string, unknown>
}

export interface Accepted {
  outcome: 'accepted'
  caseId: string
  number: string
  version: number
  /** What it recorded; empty when it is the repetition of an idempotent call. */
  events: CaseEvent[]
  state: CaseState
  repeated: boolean
}

export type CommandResult =
  | Accepted
  | {
      outcome: 'refused'
      refusal: Refusal
      trace: TraceEntry[]
      caseId?: string
      version?: number
      repeated: boolean
    }
  /** Somebody was faster: what happened since the version that the caller saw. */
  | { outcome: 'conflict'; caseId: string; version: number; events: CaseEvent[] }
  | { outcome: 'not-found'; what: 'case' | 'customer' | 'order' | 'seller' | 'policy' }
  /** The idempotency key was used for another command. */
  | { outcome: 'key-reused' }

export type PreviewResult =
  | { outcome: 'preview'; preview: Preview }
  | Extract<CommandResult, { outcome: 'not-found' }>

/** Where commands are carried out. */
export interface Bus {
  /** Judges and records a command; resolves once it is durable. Rejects only when the database cannot be reached or there is a bug of ours. */
  execute(call: CommandCall): Promise<CommandResult>
  /** The judgement without commitment. */
  preview(call: CommandCall): Promise<PreviewResult>
  /** Waits for what was begun, and takes nothing more. */
  close(): Promise<void>
}
