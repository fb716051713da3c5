/** What can happen in a case, and what each event carries. The log is made of these; a state is nothing but its events, evolved. */
import type { Clock, Instant } from '../calendar/index.ts'
import { builtInActions as eventOf } from '../policy/compile/words.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { ClauseId } from '../policy/model.ts'
import { named } from './named.ts'
import type {
  Actor,
  EvidenceItem,
  EvidenceMedia,
  LineDecision,
  Missing,
  ObligationInstance,
  RefusalId,
  Status,
  Told,
  Verdict,
} from './types.ts'

/** Facts that were given for single lines: the line's id and what is now known of it. */
export type LineFacts = { id: string; facts: Fields }[]

type Reminders = ObligationInstance['reminders']

export interface EventData {
  opened: {
    id: string
    number: string
    policy: { id: string; version: string }
    region: string
    /** What local times and days were counted with. */
    zone: { name: string; dataVersion: string }
    kind: string
    receivedAt: Instant
    team: string
    order?: Fields
    customer: Fields
    seller?: Fields
    incident?: Fields
    request: Fields
    lines: LineFacts
    evidence: EvidenceItem[]
  }
  admitted: { verdicts: Verdict[] }
  /** `complete`: no line is left, and the case ends. */
  refused: { clause: ClauseId; complete: boolean; verdicts?: Verdict[]; lines?: string[] }
  redirected: { clause: ClauseId; party: string; verdicts: Verdict[] }
  'kind-changed': {
    kind: string
    request: Fields
    lines: LineFacts
    evidence: EvidenceItem[]
  }
  'status-changed': { status: Status }
  'information-requested': { missing: Missing[]; ask?: string }
  'information-provided': { request: Fields; lines: LineFacts; evidence: EvidenceItem[] }
  'requirements-changed': { missing: Missing[] }
  'information-completed': Record<string, never>
  acknowledged: { facts: Fields }
  /** `nobody`: no person has it any more. */
  assigned: { to?: string; team?: string; nobody?: true }
  'investigation-started': { task: string; owes: string }
  'finding-recorded': { task: string; finding: string; facts: Fields; lines: LineFacts }
  decided: {
    lines: { id: string; decision: LineDecision; offers?: string[] }[]
    complete: boolean
    disposal?: string
    reason?: string
    facts: Fields
  }
  'remedy-chosen': { remedy: string; lines: string[] }
  'offer-declined': { lines: string[] }
  'remedy-started': {
    run: string
    remedy: string
    line: string
    amount?: string
    set?: true
    besides?: true
    steps: string[]
  }
  'step-ready': { run: string; step: string; line: string }
  'step-skipped': { run: string; step: string; line: string }
  'proof-submitted': { run: string; step: string; line: string; media: EvidenceMedia; told: Told }
  'proof-checked': { run: string; step: string; line: string; accepted: boolean; reason?: string }
  'step-done': {
    run: string
    step: string
    line: string
    remedy: string
    outcome?: string
    amount?: string
    pays: boolean
    clause?: ClauseId
    /** Told about the case, and about the line. */
    facts: Fields
    lineFacts: Fields
  }
  /** `set`: by a person, or no longer by a person; left out, it follows the facts as before. */
  'amount-revised': { run: string; remedy: string; line: string; amount: string; set?: boolean }
  'remedy-completed': { run: string; remedy: string; line: string }
  'remedy-given-up': { run: string; remedy: string; line: string }
  'cost-added': { what: string; amount?: string; payer: string; clause: ClauseId }
  'deadline-moved': { id: string; due: Instant; reason: string; reminders: Reminders }
  'obligation-raised': { obligation: ObligationInstance }
  'obligation-kept': { id: string; name: string }
  'obligation-late': { id: string; name: string }
  'obligation-done': { id: string; name: string }
  'obligation-voided': { id: string; name: string }
  'obligation-paused': { id: string; name: string; clock: Clock }
  'obligation-resumed': { id: string; name: string; clock: Clock; due: Instant; reminders: Reminders }
  'obligation-started': {
    id: string
    name: string
    timing: Pick<ObligationInstance, 'reminders'> & Partial<Pick<ObligationInstance, 'clock' | 'due'>>
  }
  reminded: { id: string; name: string; to: string; due: Instant }
  'message-sent': { message: string; to: string; obligation?: string }
  escalated: { level: number; team: string; clause?: ClauseId; reason?: string }
  suspended: { suspension: string; clause: ClauseId }
  'suspension-lifted': { suspension: string }
  'facts-recorded': { order: Fields; customer: Fields; seller: Fields; facts: Fields; lines: LineFacts }
  'seller-contacted': { message?: string }
  'seller-answered': { answer: string; facts: Fields; lines: LineFacts }
  'failure-recorded': { failure: string; clause: ClauseId }
  'sanction-proposed': { sanction: string; clause: ClauseId }
  'sanction-decided': { sanction: string; reasons: string; effective: Instant }
  'sanction-effective': { sanction: string; standing: string }
  'sanction-contested': { sanction: string; reason: string }
  'contest-decided': { sanction: string; outcome: 'upheld' | 'lifted'; reasons: string }
  'review-requested': { review: string; reason?: string }
  'review-answered': {
    review: string
    outcome: 'upheld' | 'changed'
    checklist: Record<string, boolean | string>
    facts: Fields
  }
  referred: { body: string }
  withdrawn: { reason?: string; clause?: ClauseId; how: 'withdrawn' | 'abandoned' }
  resolved: { how: string; firstContact: boolean }
  closed: { reason?: string; clause?: ClauseId; how: 'closed' | 'lapsed' }
  overruled: { refusal: RefusalId; clause?: ClauseId; reason: string; command: string }
  performed: { action: string; facts: Fields; lines: LineFacts }
}

export type EventType = keyof EventData

/** One event of a known type. `at` is the instant in the record. */
export type EventOf<Type extends EventType> = { type: Type; at: Instant; by: Actor; data: EventData[Type] }
export type CaseEvent = { [Type in EventType]: EventOf<Type> }[EventType]

/**
 * The names under which a policy knows an event, in `after`, `void-on`, `on` and `happened(…)`: its type, and besides a step's own name,
 * an action's own name, and for decisions the line outcomes.
 */
export function namesOf(event: CaseEvent): string[] {
  switch (event.type) {
    case 'step-done':
      return ['step-done', event.data.step]
    case 'performed':
      return [event.data.action]
    case 'refused':
      return event.data.complete ? ['refused', 'line-refused'] : ['line-refused']
    case 'decided': {
      const outcomes = new Set(event.data.lines.map((line) => `line-${line.decision.outcome}`))
      return event.data.complete ? ['decided', ...outcomes] : [...outcomes]
    }
    case 'remedy-started':
    case 'remedy-completed':
      return [event.type, event.data.remedy]
    case 'suspended':
      return ['suspended', event.data.suspension]
    case 'sanction-decided':
      return ['sanction-decided', event.data.sanction]
    default:
      return [event.type]
  }
}

/** The events by which an action counts as done, where that is not simply the one that it makes. */
const doneBy: Readonly<Record<string, readonly string[]>> = {
  'provide-information': ['information-completed'],
  'choose-remedy': ['remedy-chosen', 'offer-declined'],
}

/** The built-in actions, which commands may name. */
export const builtInActions: readonly string[] = Object.keys(eventOf)

/** The event names that fulfil an obligation to do this action; a step's or the policy's own action is fulfilled under its own name. */
export function fulfilledBy(action: string): readonly string[] {
  return named(doneBy, action) ?? [named(eventOf, action) ?? action]
}
