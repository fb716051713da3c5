/** All of it together. */
import type { PlainDate } from '../../calendar/index.ts'
import type { Action, Document, Message } from './action.ts'
import type { DescriptionRule, EvidenceDeclaration } from './asked.ts'
import type { Conduct } from './conduct.ts'
import type { Judgement } from './consequence.ts'
import type { Escalation, OutsideBody, Review, Suspension } from './course.ts'
import type { Obligation } from './duty.ts'
import type { Expression, FactDeclaration, Table } from './expression.ts'
import type { Law } from './law.ts'
import type { Channel, Team } from './people.ts'
import type { CostRule, Proposal, Remedy } from './remedy.ts'
import type { AdmissionRule, RequestKind } from './request.ts'
import type { Clause, ClauseId, Language, Position, Text } from './text.ts'
import type { Region, Window } from './time.ts'

/** A warning that the author accepts, with the reason; `at` is a place of the policy, and covers what stands in it. */
export interface Acceptance {
  warning: string
  at?: string
  because: string
  position: Position
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
