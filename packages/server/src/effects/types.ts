/** Kinds that the engine's events call for, besides those that other parts of the server add. */
export type CalledForKind = 'message' | 'payment' | 'webhook-events'

/** Something to be done outside, as it is written in the transaction of what calls for it. */
export interface EffectRow {
  /** Made up where it is left out. */
  effectId?: string
  caseId?: string
  /** Version of the event that calls for it. */
  version?: number
  kind: string
  /** Of two effects of an organisation with the same key, the second is not written; whoever carries one out does so once for each key. */
  key: string
  /** Ids, amounts and names of the policy's; nothing that a person wrote or is called. */
  payload: Record<string, unknown>
  /** Not before this instant; at once where it is left out. */
  runAt?: Date
}

export interface MessagePayload {
  message: string
  to: string
  version: number
  obligation?: string
}

export interface PaymentPayload {
  run: string
  step: string
  line: string
  remedy: string
  /** An exact decimal in the currency of the policy: `"9.80"`. */
  amount?: string
  version: number
}

/** The events of one command, first and last version. */
export interface WebhookEventsPayload {
  from: number
  to: number
}
