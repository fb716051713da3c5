/**
 * The compiled policy: what the policy file says, with every period, deadline and condition parsed, and the zone and holidays resolved.
 * Plain JSON, stored with the published version; the browser and the server read the same bytes.
 * The authored form and the meaning of each part: docs/reference/policy-language.md.
 */
import type { Calendar, Period, PlainDate, Zone } from '../calendar/index.ts'

export type Language = string
/** A sentence in each of the policy's languages. */
export type Text = Record<Language, string>
export type ClauseId = string

/** Where something stands in the policy file; lines and columns count from 1. */
export interface Position {
  line: number
  column: number
}

/** A CEL expression, already type-checked. `path` names the place in the policy, for the trace: `admission[0].when`. */
export interface Expression {
  source: string
  type: ValueType
  path: string
  position: Position
  /** Root variables read, through `let`, windows and tables as well: tells a rule judged per line from one judged once. */
  readsLine: boolean
}

export type ValueType = 'text' | 'boolean' | 'number' | 'integer' | 'instant' | 'text-list' | 'other'

export interface FactDeclaration {
  subject: 'order' | 'line' | 'customer' | 'seller' | 'incident' | 'case' | 'request'
  name: string
  type: ValueType
  options?: string[]
  /** What people call each of the options. */
  optionTitles?: Record<string, Text>
  default?: Scalar
  title?: Text
  /** Declared under `facts`, or by an `ask`. */
  asked: boolean
}
export type Scalar = string | number | boolean | string[]

export interface Field {
  type:
    | 'text'
    | 'number'
    | 'integer'
    | 'weight'
    | 'temperature'
    | 'money'
    | 'boolean'
    | 'choice'
    | 'date'
    | 'instant'
  per: 'request' | 'line'
  label: Text
  required: boolean | 'wanted' | 'before-sending' | Expression
  clause?: ClauseId
  /** The least and the greatest number, or number of characters. */
  min?: number
  max?: number
  /** An instant or a date that must lie in the future. */
  ahead?: boolean
  options?: Record<string, Text>
}
/** A document's content: filled from the policy where the command leaves it out. */
export interface Content extends Field {
  from?: Expression
  /** What the policy fills in is its own: a command cannot put something else. */
  fixed?: boolean
}

export interface EvidenceDeclaration {
  title: Text
  accept: ('photo' | 'video' | 'document')[]
  per: 'request' | 'line'
  when?: Expression
  required: boolean
  /** How many pieces of it; one, where it is left out. */
  atLeast?: number
  clause: ClauseId
}

export interface DescriptionRule {
  required: boolean | 'before-sending'
  min: number
  clause: ClauseId
}

/** A period whose amount may be an expression, `{returnDays} days`. */
export type PeriodSpec =
  | { fixed: Period; text: string }
  | { amount: Expression; unit: Period['unit']; calendar?: string; toNextWorkingDay?: true; text: string }

/** When something is due. `start` and the instants default to the raising event's. */
export type Deadline = (
  | { kind: 'within'; period: PeriodSpec; from?: Expression }
  | { kind: 'wall-clock'; time: string; dayOf: Expression; plusDays: number }
  | { kind: 'end-of-day'; dayOf: Expression; plusDays: number }
  | { kind: 'before'; period: PeriodSpec; of: Expression }
  | { kind: 'instant'; at: Expression }
  | { kind: 'earliest' | 'latest'; of: Deadline[] }
) & {
  extend?: { by: PeriodSpec; when?: Expression; clause?: ClauseId }[]
  notBefore?: Expression
  atLatest?: Expression
}

export interface Clause {
  id: ClauseId
  text: Text
  noExceptions: boolean
  ours: boolean
  information?: string
  /** The roles or teams that alone may rest a decision on it. */
  citedBy?: string[]
  /** Place in the file: breaks ties between deadlines due at one instant. */
  order: number
}

export type Role = 'agent' | 'technician' | 'returns-desk' | 'finance' | 'manager' | 'board'
export interface Team {
  title: Text
  role: Role
  calendar?: string
}

export interface Channel {
  title: Text
  calendar?: string
  clause?: ClauseId
  warning?: ClauseId
}

export interface RequestKind {
  title: Text
  about: 'lines' | 'order' | 'heads' | 'none'
  clause: ClauseId
  openedBy: string[]
  askedWhen?: Expression
  description?: DescriptionRule
  ask: Record<string, Field>
  evidence: Record<string, EvidenceDeclaration>
  heads: Record<string, { title: Text; ask: Record<string, Field> }>
  leadsTo: string[]
  remedies: string[]
}

export interface Rule {
  when?: Expression
  for?: string[]
  /** `admission[2]`: names the rule in traces and in compare. */
  path: string
  position: Position
}
export type AdmissionRule = Rule & { instead?: string; because?: Text } & (
    | { effect: 'refuse' | 'admit'; clause: ClauseId }
    | { effect: 'redirect'; party: string; clause: ClauseId }
  )

export type Consequence =
  | { do: 'refuse'; clause: ClauseId }
  | { do: 'approve'; clause: ClauseId; remedy?: string }
  | { do: 'grant'; remedy: string }
  | { do: 'notify'; party: string; message?: string }
  | { do: 'escalate'; to: 'next' | number }
  | { do: 'close' | 'lapse' | 'abandon'; clause: ClauseId }
  | { do: 'compensate'; amount: Expression; remedy: string; clause?: ClauseId }
  | { do: 'oblige'; obligation: string }
  | { do: 'conduct'; failure: string }
  | { do: 'perform'; action: string }

export type JudgementRule = Rule & { effects: Consequence[]; because?: Text }
export interface Judgement {
  at: string[]
  rules: JudgementRule[]
}

export interface Reminder {
  /** Before the due instant, or at a share (0 to 1) of the time from start to due. */
  at: { before: PeriodSpec } | { share: number }
  to: string
  message?: string
}

export interface Duty {
  title?: Text
  owes: string
  deadline?: Deadline
  pauses: string[]
  clause?: ClauseId
  ifLate: Consequence[]
  ifKept: Consequence[]
  remind: Reminder[]
}

export interface Obligation extends Duty {
  name: string
  to: string
  does: string[]
  after: string[]
  for?: string[]
  when?: Expression
  voidOn: string[]
  survivesEnd: boolean
  again: 'ignore' | 'restart' | 'also'
  every?: PeriodSpec
  order: number
}

export interface Step extends Duty {
  id: string
  /** Steps that must be done or skipped first; never empty of an earlier step by default. */
  after: string[]
  when?: Expression
  proof?: string
  ask: Record<string, Field>
  outcomes: Record<string, Consequence[]>
  automatic: boolean
  pays: boolean
}

export interface Remedy {
  title: Text
  clause: ClauseId
  for?: string[]
  choice: 'customer' | 'company'
  offered: (Rule & { effect: 'refuse' | 'offer'; clause: ClauseId })[]
  amount?: { of: Expression; atMost?: Expression; atLeast?: Expression }
  steps: Step[]
}

export type Proposal = Rule & { remedy: string; clause: ClauseId; because?: Text }

export type CostRule = Rule & {
  what: string
  /** What people call it; default, the usual word for `what`. */
  title?: Text
  payer: string
  amount?: Expression
  clause: ClauseId
}

export interface Suspension {
  title: Text
  while: Expression
  until?: Deadline
  clause: ClauseId
  shuts: { remedies: string[]; steps: string[]; actions: string[] }
}

export interface EscalationLevel {
  level: number
  team: string
  after?: PeriodSpec
  /** For these kinds of request, and where this holds when the level falls due. */
  for?: string[]
  when?: Expression
  clause: ClauseId
  pauses: string[]
}
export interface Escalation {
  from?: Expression
  stopsOn: string[]
  levels: EscalationLevel[]
}

export interface Review {
  title: Text
  by: string
  askedBy: string[]
  of: string[]
  deadline?: Deadline
  askWithin?: Deadline
  clause: ClauseId
  answerClause?: ClauseId
  checklist: Record<string, { label: Text; clause?: ClauseId }>
}

export interface OutsideBody {
  title: Text
  when?: Expression
  after: string[]
  within?: Deadline
  clause: ClauseId
  address?: string
}

export interface Conduct {
  failures: Record<string, { title: Text; on?: string; when?: Expression; clause: ClauseId }>
  sanctions: Record<
    string,
    {
      title: Text
      standing: 'restricted' | 'terminated' | 'good'
      after: number
      notice?: PeriodSpec
      clause: ClauseId
    }
  >
  contest?: { deadline: Deadline; clause: ClauseId }
}

export interface Action {
  title?: Text
  by?: string[]
  when?: Expression
  clause?: ClauseId
  ask: Record<string, Field>
  status?: string
  then: Consequence[]
  /** A built-in action that the policy narrows. */
  builtIn: boolean
}

export interface Document {
  title: Text
  with: string
  when?: Expression
  clause: ClauseId
  contents: Record<string, Content>
}

/** A sentence with expressions in it: `Your number is {order.number}.` */
export type Template = (string | Expression)[]
export interface Message {
  on: string[]
  when?: Expression
  to: string
  subject?: Record<Language, Template>
  body: Record<Language, Template>
  /** Documents that go with it. */
  attach?: string[]
  clause?: ClauseId
}

export interface Table {
  gives: 'integer' | 'number' | 'text' | 'boolean'
  input: Record<string, Expression>
  clause?: ClauseId
  rows: TableRow[]
}
export interface TableRow {
  /** Per input: any of these values, or a band, lower end in and upper end out. Inputs not named fit anything. */
  match: Record<string, { oneOf: Scalar[] } | { from?: string; below?: string }>
  value: Scalar
  from?: PlainDate
}

export interface Window {
  title?: Text
  clause?: ClauseId
  deadline: Deadline
  readsLine: boolean
}

export interface Region {
  id: string
  when?: Expression
  zone: Zone
  jurisdiction: string[]
  /** By name, with `statutory`; `always` is built in. */
  calendars: Record<string, Calendar>
}

export interface Policy {
  format: 1
  id: string
  version: string
  effective: PlainDate
  title: Text
  audience: 'business' | 'consumer' | 'both'
  jurisdiction: string[]
  languages: Language[]
  /** What the customer calls a case by: the order's number, or one of its own (the default). */
  reference?: 'order' | 'own'
  money: { currency: string; decimals: number; rounding: 'half-up' | 'half-even' | 'down' | 'up' }
  /** The first is the default; a later one holds where its condition does when the case opens. */
  regions: Region[]
  teams: Record<string, Team>
  parties: Record<string, { title: Text }>
  channels: Record<string, Channel>
  channelsClause?: ClauseId
  clauses: Record<ClauseId, Clause>
  facts: FactDeclaration[]
  let: Record<string, Expression>
  windows: Record<string, Window>
  tables: Record<string, Table>
  description?: DescriptionRule
  evidence: Record<string, EvidenceDeclaration>
  requests: Record<string, RequestKind>
  admission: AdmissionRule[]
  judgements: Judgement[]
  obligations: Record<string, Obligation>
  remedies: Record<string, Remedy>
  proposals: Proposal[]
  costs: CostRule[]
  suspensions: Record<string, Suspension>
  escalation?: Escalation
  reviews: Record<string, Review>
  outsideBodies: Record<string, OutsideBody>
  conduct?: Conduct
  actions: Record<string, Action>
  documents: Record<string, Document>
  messages: Record<string, Message>
  incidents: Record<string, { title?: Text; concerns: Expression; opens: string; clause: ClauseId }>
  services: Record<string, { title: Text; when?: Expression; clause: ClauseId }>
  rights: Record<string, string[]>
  /** Where the notions of the law stand in this policy; read by the legal rules alone. */
  law?: Law
  /** Warnings that the author has read and accepts. */
  accepts?: Acceptance[]
  /** Where each named thing stands in the file, for messages: `obligations.decide` → its position. */
  positions: Record<string, Position>
}

/** A warning that the author accepts, with the reason; `at` is a place of the policy, and covers what stands in it. */
export interface Acceptance {
  warning: string
  at?: string
  because: string
  position: Position
}

/** A notion of the law that this policy leaves to another, and why. */
export interface OutOfScope {
  outOfScope: string
}

/** Where the notions of the law stand in a policy: which kind of request is the withdrawal, which window the guarantee. */
export interface Law {
  /** Defaults to a kind of request named `withdrawal`. */
  withdrawal?: LawfulWithdrawal | OutOfScope
  /** Defaults to a window named `guarantee`. */
  guarantee?: LegalGuarantee | OutOfScope
  /** The outside body that is the consumer mediator. Defaults to any. */
  mediator?: string
  goods: 'new' | 'used' | 'perishable'
  platformSize?: 'micro' | 'small' | 'medium' | 'large'
  /** Steps that make a credit note. Defaults to those named `credit-note`. */
  creditNotes: string[]
}

export interface LawfulWithdrawal {
  request: string
  window?: string
  /** The remedy that pays back. Defaults to the first of the request's remedies that pays. */
  remedy?: string
  /** The cost of sending back. Defaults to `return-shipping`. */
  returnCost: string
  /** Why the withdrawal function is not looked for here. */
  functionElsewhere?: string
}

export interface LegalGuarantee {
  window: string
  /** The kinds of request under which a defect is claimed; one of them must stay open. Defaults to all about lines but the withdrawal. */
  requests: string[]
  /** What makes a fault one that the guarantee covers; taken to hold when the rules are read. */
  when?: Expression
  /** How long a defect is presumed to have been there at delivery. */
  presumption?: Period
  presumptionUsed?: Period
  /** The window in which a consumer who found the defect must say so. */
  notice?: string
}
