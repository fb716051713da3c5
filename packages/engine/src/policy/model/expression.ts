/** Conditions, and the values and facts that they read. */
import type { PlainDate } from '../../calendar/index.ts'
import type { ClauseId, Position, Text } from './text.ts'

export type Scalar = string | number | boolean | string[]

export type ValueType = 'text' | 'boolean' | 'number' | 'integer' | 'instant' | 'text-list' | 'other'

/** A CEL expression, already type-checked. `path` names the place in the policy, for the trace: `admission[0].when`. */
export interface Expression {
  source: string
  type: ValueType
  path: string
  position: Position
  /** Root variables read, through `let`, windows and tables as well: tells a rule judged per line from one judged once. */
  readsLine: boolean
}

/** A sentence with expressions in it: `Your number is {order.number}.` */
export type Template = (string | Expression)[]

export interface Rule {
  when?: Expression
  for?: string[]
  /** `admission[2]`: names the rule in traces and in compare. */
  path: string
  position: Position
}

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
