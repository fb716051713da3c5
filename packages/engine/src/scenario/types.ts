import type { Instant } from '../calendar/index.ts'
import type { Actor, CaseEvent, CaseState, Given, Refusal, TraceEntry } from '../case/types.ts'
import type { Policy, Position } from '../policy/model.ts'
import type { CaseQuestions } from './questions.ts'

/** A story: what is given, what is done and when, and what must come of it. */
export interface Scenario {
  file: string
  name: string
  position: Position
  /** The clauses that this story is told to show. */
  clauses: string[]
  given: Omit<Given, 'id'>
  steps: ScenarioStep[]
  /** The place of something in the document, such as `['given', 'order']`. */
  place: Place
}

/** Where a key or a value stands in the file, or the nearest thing around it. */
export type Place = (path: readonly (string | number)[], of?: 'key' | 'value') => Position

export interface ScenarioStep {
  at: Instant
  /** Which case of the scenario; the default is `first`. */
  case: string
  by: Actor
  /** Absent: only time passes. */
  do?: string
  with: Record<string, unknown>
  overrule?: { reason: string }
  /** By the expectation's name. */
  expect: Record<string, unknown>
  position: Position
  /** The place of something in the step, such as `['expect', 'status']`. */
  place: Place
}

/** What a step made of a case, for expectations and reports. */
export interface StepOutcome {
  policy: Policy
  /** Absent where only time passed. */
  command?: string
  now: Instant
  state: CaseState | undefined
  events: readonly CaseEvent[]
  refusal?: Refusal
  trace: readonly TraceEntry[]
  /** Every clause that the step rests on. */
  cited: ReadonlySet<string>
  questions: CaseQuestions
  /** An instant in the zone of the case. */
  time(instant: Instant): string
}

/** An expectation that did not hold. */
export interface Difference {
  expected: string
  came: string
}

export interface Failure extends Difference {
  /** `status`, `obligations`, … */
  expectation: string
  position: Position
}

export interface StepResult {
  number: number
  step: ScenarioStep
  outcome: StepOutcome
  failures: Failure[]
  /** Thrown by the engine: a mistake of ours, not of the policy. */
  error?: Error
}

export interface ScenarioResult {
  scenario: Scenario
  passed: boolean
  steps: StepResult[]
}
