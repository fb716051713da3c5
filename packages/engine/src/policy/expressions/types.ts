import type { Counted, Instant } from '../../calendar/index.ts'
import type { Expression } from '../model.ts'

/**
 * The facts a judgement is made from, as data: instants in milliseconds, numbers as decimal strings or JS numbers (both exact as written),
 * declared facts and asked fields beside the built-in ones. Absent means absent. Never changed in place: what has been
 * read from an object is remembered with it.
 */
export interface Facts {
  order?: Fields
  customer: Fields
  seller?: Fields
  request: Fields
  case: Fields
  incident?: Fields
}
export type Fields = Record<string, unknown>

/** What a condition can ask of the case itself; the case layer answers. */
export interface CaseView {
  timeOf(event: string): Instant | undefined
  timesOf(event: string): number
  obligation(name: string): 'pending' | 'running' | 'paused' | 'kept' | 'late' | 'void' | undefined
  /** When an obligation is due; its last, where it was raised several times. */
  due?(name: string): Instant | undefined
  /** The titles of what is missing from the request, in a language. */
  missing?(language: string): string
  outcome(step: string, line: string | undefined): string
  suspended(name: string): boolean
  offered(remedy: string, line: string | undefined): boolean
  worth(remedy: string, line: string | undefined): string | undefined
}

/** Everything an expression is evaluated in. One scope serves one instant; values of `let`, windows and tables are kept in it. */
export interface Scope {
  now: Instant
  region: string
  facts: Facts
  /** The line being judged, with its declared and asked facts. */
  line?: Fields
  view: CaseView
}

/** A value, or why there is none: the facts that are absent, or a fault such as a division by zero. */
export type Evaluated = { known: true; value: unknown } | { known: false; missing: string[]; fault?: string }

/** A fact that was read, as it stood. Instants as ISO strings in the policy's zone, numbers as decimal strings. */
export interface FactRead {
  name: string
  value: unknown
}

/** Something that, were it so, would turn the answer round: the fact, what it is, and what it would have to be. */
export interface WouldChange {
  fact: string
  is: unknown
  /** `before 2026-03-03T12:00:00+01:00`, `at least 20`, `one of gold, platinum`, `present`. */
  needs: string
  /** Set where no change alone would do it: all those marked so must be so at once. */
  together?: boolean
}

export interface Evaluation {
  expression: Expression
  result: Evaluated
  facts: FactRead[]
}

export type DueAt = Counted
