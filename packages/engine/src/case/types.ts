/**
 * The case: one customer's matter, from first contact to its end. State, commands, events and refusals are plain JSON.
 * What people write (findings, reasons, messages) and the names of staff stand in events as they were given; a store that must be able to forget
 * them keeps them beside the log and puts ids here.
 */
import type { Clock, Instant } from '../calendar/index.ts'
import type { FactRead, Fields, WouldChange } from '../policy/expressions/types.ts'
import type { ClauseId } from '../policy/model.ts'
import type { CaseEvent } from './events.ts'
import type { Wrong } from './inputs/wrong.ts'

export type Status =
  | 'received'
  | 'awaiting-information'
  | 'under-investigation'
  | 'approved'
  | 'rejected'
  | 'resolved'
  | 'under-review'
  | 'referred'
  | 'closed'
  | 'refused'
  | 'redirected'
  | 'withdrawn'

/** Who acts. `party` is customer, seller, carrier, system, a party of the policy, or a team; `name` only for staff. */
export interface Actor {
  party: string
  id?: string
  name?: string
}

export type EvidenceMedia = 'photo' | 'video' | 'document'
export interface EvidenceItem {
  id?: string
  kind: string | string[]
  media: EvidenceMedia
  lines?: string[]
}

/** What somebody asks the case to do. `with` is checked by each command's own file; unknown keys are refused. */
export interface Command {
  do: string
  by: Actor
  with?: Record<string, unknown>
  overrule?: { reason: string }
  /** For `open`: the case's id and what is known about the matter, from the shop's own data. Instants as ISO strings or milliseconds. */
  given?: Given
}
export interface Given {
  id: string
  /** What the customer calls the case by; where the policy's `reference` is the order, the order's number instead. */
  number?: string
  order?: Fields
  customer: Fields
  seller?: Fields
  incident?: Fields
}

/** No, and why: what was asked, the clause, the facts it rests on and what would change the answer. Never an exception. */
export interface Refusal {
  id: RefusalId
  clause?: ClauseId
  /** For people, in each language of the policy, from the clause where there is one. */
  message: string
  facts: FactRead[]
  wouldChange: WouldChange[]
  /** A kind of request to make instead. */
  instead?: string
  /** Missing pieces, for `missing` and `contents-missing`. */
  missing?: Missing[]
  /** For `invalid`: what the message says, apart. */
  wrong?: Wrong
  /** For `admission`: the judgement of each line, of which the first is told above. */
  verdicts?: Verdict[]
  overrulable: boolean
}
export type RefusalId =
  | 'admission'
  | 'missing'
  | 'contents-missing'
  | 'invalid'
  | 'unknown'
  | 'not-permitted'
  | 'not-now'
  | 'guarded'
  | 'not-offered'
  | 'suspended'
  | 'step-order'
  | 'cost-not-allowed'
  | 'case-ended'
  | 'channel-closed'
  | 'review-not-open'
  | 'no-exceptions'
  | 'policy-fault'

export interface Missing {
  what: 'evidence' | 'field' | 'description' | 'content' | 'answer'
  name: string
  line?: string
  clause?: ClauseId
  /** How many characters a description, or pieces a kind of evidence, needs at least, and has. */
  least?: number
  has?: number
  /** Asked for, but nothing waits for it. */
  wanted?: true
}

/** One rule looked at, with the facts it read, what it gave and the clause. */
export interface TraceEntry {
  rule: string
  line?: string
  expression?: string
  result: 'held' | 'did-not-hold' | 'unknown' | 'always'
  missing?: string[]
  /** The rule cannot be judged: something in it is wrong, such as a division by zero. */
  fault?: string
  facts: FactRead[]
  effect?: string
  clause?: ClauseId
}

export interface Verdict {
  /** Line id, or `*` for a request that is not about lines. */
  line: string
  outcome: 'admitted' | 'refused' | 'redirected'
  clause: ClauseId
  party?: string
  instead?: string
  rule: string
  /** Of a line that is not admitted: the facts it rests on, and what would change the answer. */
  facts?: FactRead[]
  wouldChange?: WouldChange[]
}

export interface LineState {
  id: string
  /** Order line facts, asked and recorded facts. */
  facts: Fields
  verdict?: Verdict
  decision?: LineDecision
  offers?: string[]
}
export interface LineDecision {
  outcome: 'approved' | 'rejected'
  clause: ClauseId
  remedy?: string
  amount?: string
  by: string
}

export type StepState = 'waiting' | 'ready' | 'submitted' | 'done' | 'skipped'
/** What was told with a step: facts of the case and of the line, how it ended, what it came to. */
export interface Told {
  facts?: Fields
  lineFacts?: Fields
  outcome?: string
  amount?: string
}
/** A remedy under way for one line, or for the case (`*`). */
export interface RemedyRun {
  id: string
  remedy: string
  line: string
  amount?: string
  /** The amount was set, by a person or a consequence; else it follows the facts until it is paid. */
  set?: true
  /** A compensation, beside what was decided: it outlives other decisions, and the end of the case. */
  besides?: true
  steps: Record<
    string,
    {
      state: StepState
      at?: Instant
      outcome?: string
      proof?: EvidenceMedia
      /** Told with a proof that waits to be checked; it counts once the proof is accepted. */
      told?: Told
      by?: string
    }
  >
  /** A run ends when each step is done or skipped, or when it was given up for another decision. */
  ended?: Instant
  givenUp?: true
}

export type ObligationState = 'pending' | 'running' | 'paused' | 'kept' | 'late' | 'void'
export interface ObligationInstance {
  /** `decide`, `decide#2`, and for steps `refund@r1`. */
  id: string
  name: string
  /** The first three are promises; the last is a clock of the ladder. */
  source: 'obligation' | 'step' | 'review' | 'escalation'
  run?: string
  /** The line whose facts raised it, where that is not the one that leads. */
  line?: string
  /** The task of the investigation whose finding is owed. */
  task?: string
  owes: string
  to: string
  does: string[]
  clause?: ClauseId
  raisedAt: Instant
  clock?: Clock
  /** Absent: owed without a deadline. While paused, the due instant as it would be if resumed now. */
  due?: Instant
  reminders: { at: Instant; to: string; message?: string }[]
  state: ObligationState
  settledAt?: Instant
  /** Still owed when the case has ended. */
  survivesEnd?: true
  /** Moved by hand: facts no longer move it. */
  moved?: true
  /** A late one that was done after all. */
  doneAt?: Instant
}

export interface CaseState {
  id: string
  number: string
  version: number
  policy: { id: string; version: string }
  region: string
  kind: string
  status: Status
  /** The statuses to go back to from these two. */
  statusBefore?: { 'awaiting-information'?: Status; 'under-review'?: Status }
  level: number
  team: string
  handler?: string | undefined
  /** The party that opened it, for itself or for the customer. */
  openedBy: string
  openedAt: Instant
  /** When one of our channels had the request. */
  receivedAt: Instant
  now: Instant
  order?: Fields
  customer: Fields
  seller?: Fields
  incident?: Fields
  request: Fields
  facts: Fields
  evidence: EvidenceItem[]
  lines: LineState[]
  missing: Missing[]
  /** The question in somebody's own words that waits for its answer. */
  asked?: string | undefined
  runs: RemedyRun[]
  obligations: ObligationInstance[]
  /** In force now. */
  suspensions: string[]
  costs: { what: string; amount?: string; payer: string; clause: ClauseId }[]
  tasks: { task: string; owes: string; finding?: string }[]
  reviews: { review: string; at: Instant; outcome?: 'upheld' | 'changed' }[]
  failures: { failure: string; at: Instant }[]
  sanctions: {
    sanction: string
    state: 'proposed' | 'decided' | 'contested' | 'upheld' | 'lifted'
    at: Instant
    effective?: Instant
    /** The standing it gave the seller, once it was in force, and the one there was before. */
    standing?: string
    standingBefore?: string
    inForce?: boolean
  }[]
  overruled: { clause?: ClauseId; refusal: RefusalId; reason: string; by: string }[]
  /** Per event: how often, and the last instant. */
  happened: Record<string, { times: number; last: Instant }>
}

export interface Decision {
  events: CaseEvent[]
  refusal?: Refusal
  trace: TraceEntry[]
}

export type { CaseEvent }
