import type { FactDeclaration, Scalar, ValueType } from '../model.ts'

/** The subjects that facts belong to. */
export type Subject = FactDeclaration['subject']
export const subjects: readonly Subject[] = [
  'order',
  'line',
  'customer',
  'seller',
  'request',
  'case',
  'incident',
]

/** What a list of entries holds. */
export type EntryKind = 'line' | 'past case' | 'evidence'

/** A fact that every policy knows. */
export interface BuiltInFact {
  type: ValueType
  /** Set for a list of entries, whose type is `other`. */
  entries?: EntryKind
  /** Never absent. */
  always?: true
  options?: readonly string[]
  default?: Scalar
}

const text: BuiltInFact = { type: 'text' }
const number: BuiltInFact = { type: 'number' }
const instant: BuiltInFact = { type: 'instant' }
const always = (fact: BuiltInFact): BuiltInFact => ({ ...fact, always: true })

/** The Facts table of the reference, by subject and field. */
export const builtInFacts: Record<Subject, Record<string, BuiltInFact>> = {
  order: {
    number: text,
    placedAt: instant,
    paidAt: instant,
    shippedAt: instant,
    deliveredAt: instant,
    country: text,
    channel: text,
    currency: text,
    total: number,
    'payment.method': text,
    'payment.dispute': {
      type: 'text',
      options: ['none', 'open', 'won', 'lost', 'withdrawn'],
      default: 'none',
    },
    'payment.disputeOpenedAt': instant,
    'transport.arrangedBy': text,
    'transport.paidBy': text,
    'transport.acceptedAt': instant,
    'transport.signedAt': instant,
    'invoice.number': text,
    'invoice.issuedAt': instant,
    lines: { type: 'other', entries: 'line' },
  },
  line: {
    id: text,
    title: text,
    unit: text,
    serial: text,
    brand: text,
    category: text,
    condition: text,
    quantity: number,
    unitPrice: number,
    price: number,
    shippedAt: instant,
    deliveredAt: instant,
    'decision.outcome': text,
    'decision.remedy': text,
    'decision.clause': text,
    head: text,
  },
  customer: {
    id: text,
    kind: { type: 'text', options: ['consumer', 'business', 'account'], always: true },
    language: text,
    country: text,
    tier: text,
    since: instant,
    cases: { type: 'other', entries: 'past case' },
  },
  seller: {
    id: text,
    name: text,
    country: text,
    standing: { type: 'text', options: ['good', 'restricted', 'terminated'], default: 'good' },
    failures: { type: 'number', default: 0 },
  },
  request: {
    kind: always(text),
    channel: { type: 'text', default: 'web' },
    description: text,
    receivedAt: always(instant),
    lineCount: always(number),
    evidence: { type: 'other', entries: 'evidence', always: true },
  },
  case: {
    openedAt: always(instant),
    status: always(text),
    kind: always(text),
    team: always(text),
    number: text,
    handler: text,
    answer: { type: 'text', options: ['accepts', 'refuses', 'proposes'] },
    region: always(text),
    level: always(number),
    disposal: text,
    granted: always(number),
    decidedAt: instant,
    admittedAt: instant,
    resolvedAt: instant,
    acknowledgedAt: instant,
    closedAt: instant,
  },
  incident: { kind: text, id: text, at: instant },
}

/** What an entry of a list can be asked, besides that of a line. */
export const entryFacts: Record<Exclude<EntryKind, 'line'>, Record<string, BuiltInFact>> = {
  'past case': {
    kind: text,
    order: text,
    status: text,
    outcome: text,
    remedy: text,
    openedAt: instant,
    amount: number,
    /** The order's lines for which something was granted in it. */
    lines: { type: 'text-list' },
  },
  evidence: { kind: always(text), media: text },
}

/** Facts of the case that are the instant of its last such event. */
export const instantsOfEvents: Readonly<Record<string, string>> = {
  openedAt: 'opened',
  decidedAt: 'decided',
  admittedAt: 'admitted',
  resolvedAt: 'resolved',
  acknowledgedAt: 'acknowledged',
  closedAt: 'closed',
}
