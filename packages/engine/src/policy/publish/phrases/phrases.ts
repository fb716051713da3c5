import type { ConditionPhrases } from './conditions/conditions.ts'

/** An event or a fact that time is counted from: "after delivery", "the day of delivery". */
export interface Start {
  after: string
  of: string
}

/**
 * What a published page says in one language, besides the policy's own texts. `{…}` is filled in. Numbers, units, dates,
 * weekdays, lists and money come from the platform's own data of the language.
 */
export interface Phrases {
  direction: 'ltr' | 'rtl'
  /** Between a thing and what is said of it: ": ", in French with a space before. */
  colon: string
  /** Between two things said of one: "; ". */
  semicolon: string
  conditions: ConditionPhrases
  /** `{text}` in quotation marks. */
  quoted: string
  contents: string
  version: string
  effective: string
  zone: string
  ours: string
  noExceptions: string
  labels: Record<Label, string>
  parties: Record<'customer' | 'company' | 'seller' | 'carrier' | 'system' | 'nobody', string>
  media: Record<'photo' | 'video' | 'document', string>
  /** What an obligation is about, by the action that fulfils it. */
  duties: Record<string, string>
  /** The usual steps of remedies. */
  steps: Record<string, string>
  costs: Record<string, string>
  starts: Record<string, Start>
  /** What has a title of its own, `{name}`. */
  named: Start
  /** Units as they stand after "within", where that is another form than the platform's: Tage, Tagen. */
  formsWithin?: Record<string, string>
  /** One day and several, where the platform's words mean something else: dager, not døgn. */
  day?: { one: string; other: string }
  /** `{period}` and `{after}`. */
  within: string
  /** Without anything to count from. */
  withinAlone: string
  /** `{time}` and `{of}`; a day after; `{days}` days after. */
  onDay: string
  onNextDay: string
  onLaterDay: string
  endOfDay: string
  endOfNextDay: string
  endOfLaterDay: string
  before: string
  earlier: string
  later: string
  extended: string
  /** A limit does not end before the day `{of}`, or ends on it at the latest. */
  notBefore: string
  atLatest: string
  toNextWorkingDay: string
  /** Open hours on a calendar, `{calendar}`; and whole days. */
  countedIn: string
  countedOn: string
  depending: string
  always: string
  exceptHolidays: string
  /** The days of a year on which nothing opens. */
  closedIn: string
  dayRange: string
  optional: string
  forKinds: string
  who: string
  otherwise: string
  late: Record<'refuse' | 'approve' | 'grant' | 'escalate' | 'close' | 'compensate' | 'other', string>
  paused: string
  pausedWaiting: string
  payers: Record<'customer' | 'company', string>
  paysParty: string
  paysNobody: string
  everyKind: string
  everyDay: string
  chosenByCustomer: string
  proof: string
  byTeam: string
  askedFor: string
  shuts: string
  until: string
  afterFailures: string
  contest: string
  notice: string
  insteadKind: string
  firstLevel: string
}

export type Label =
  | 'window'
  | 'duty'
  | 'evidence'
  | 'asked'
  | 'cost'
  | 'remedy'
  | 'step'
  | 'table'
  | 'refusal'
  | 'admitted'
  | 'redirect'
  | 'review'
  | 'body'
  | 'hours'
  | 'channel'
  | 'level'
  | 'suspension'
  | 'conduct'
  | 'document'
  | 'service'
