/** What a request would come to, as the engine in the browser judges it, with the words that people read. The server judges again. */
import type { Missing, Refusal } from '@redress/engine'

/** A fact that a "no" rests on, with what people call it; values are written when they are shown. */
export interface Reason {
  fact: string
  title: string
  value: unknown
  /** The value in words, where it is no number and no instant. */
  said?: string
}

/** Were it so, the answer would be another. `said` are the values in words, beside `values`. */
export interface Change {
  fact: string
  title: string
  how: string
  values: string[]
  said: string[]
}

export interface LineVerdict {
  line: string
  outcome: 'admitted' | 'refused' | 'redirected'
  clause: string
  clauseText: string
  party?: string
  instead?: { kind: string; title: string }
  reasons: Reason[]
  changes: Change[]
}

export interface Piece extends Missing {
  title: string
  clauseText?: string
  /** Without it the request cannot be sent. */
  beforeSending: boolean
}

export interface CostShown {
  what: string
  title: string
  payer: string
  payerTitle: string
  amount?: string
  clauseText: string
}

export interface PromiseShown {
  id: string
  title: string
  owesTitle: string
  yours: boolean
  /** ISO 8601 in the zone of the policy; absent where it is owed without a deadline. */
  due?: string
  clauseText?: string
}

export interface WindowShown {
  window: string
  title: string
  line: string
  at: string
  clauseText?: string
}

export interface Judgement {
  /** It could be sent as it stands. */
  sendable: boolean
  /** Why it could not; of `missing`, the pieces are among `missing` below. */
  refusal?: Refusal
  verdicts: LineVerdict[]
  missing: Piece[]
  costs: CostShown[]
  promises: PromiseShown[]
  /** Titled windows that the verdicts rest on: still open, or past. */
  windows: WindowShown[]
}

/** A request as it is written so far: what the command `open` takes, of evidence what it shows. */
export interface Written {
  kind: string
  lines?: (string | ({ id: string } & Record<string, unknown>))[]
  heads?: ({ head: string } & Record<string, unknown>)[]
  answers?: Record<string, unknown>
  description?: string
  evidence?: {
    id: string
    kind: string | string[]
    media: 'photo' | 'video' | 'document'
    lines?: string[]
  }[]
}
