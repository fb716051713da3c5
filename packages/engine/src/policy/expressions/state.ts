import type { CalendarContext, Zone } from '../../calendar/index.ts'
import type { Policy } from '../model.ts'
import { Absent, fault } from './absent.ts'
import type { EntryKind, Subject } from './built-in-facts.ts'
import type { FactView } from './fact-view.ts'
import type { FactField } from './schema.ts'
import type { FactRead, Scope } from './types.ts'
import type { Value } from './value.ts'

/** The work one evaluation may take, in steps of very roughly a tenth of a microsecond. */
export const workBudget = 200_000

/** How many named values may be worked out one inside the other. */
const deepestNames = 200

/** What a state needs of the policy it belongs to. */
export interface PolicyValues {
  policy: Policy
  /** How a `let`, a window or a table gets its value. */
  named: ReadonlyMap<string, (state: State) => Value>
  regionOf(id: string): RegionValues
}

/** What belongs to one region of a policy: its calendars, and the facts as they have been read in its zone. */
export interface RegionValues {
  calendars: CalendarContext
  viewOf(raw: object, subject: Subject): FactView
  entryOf(raw: object, kind: EntryKind): FactView
}

/** Facts and other answers in the order they were read, for the trace. */
export type Reads = Map<string, Value>

interface NamedResult {
  value: Value
  reads?: Reads
}

/** Stands for a named value while it is being worked out. */
const beingWorkedOut: NamedResult = { value: false }

/** One scope with everything that has been worked out in it. */
export class State {
  readonly policy: Policy
  readonly scope: Scope
  readonly zone: Zone
  readonly calendars: CalendarContext
  readonly lineId: string | undefined
  readonly region: RegionValues
  /** The entries that loops stand at, by the depth of the loop. */
  readonly variables: Value[] = []
  steps = workBudget
  /** Set while a trace is wanted. */
  reads: Reads | undefined
  #depth = 0
  readonly #policyValues: PolicyValues
  readonly #subjects = new Map<Subject, FactView | undefined>()
  readonly #named = new Map<string, NamedResult>()
  readonly #answers = new Map<string, Value>()
  readonly #told = new Map<string, { value: Value; fact: FactRead }>()

  constructor(policyValues: PolicyValues, scope: Scope) {
    this.#policyValues = policyValues
    this.policy = policyValues.policy
    this.scope = scope
    this.region = policyValues.regionOf(scope.region)
    this.calendars = this.region.calendars
    this.zone = this.calendars.zone
    const id = scope.line?.id
    this.lineId = typeof id === 'number' ? String(id) : typeof id === 'string' ? id : undefined
  }

  /** Whether it belongs to the policy with these values. */
  belongsTo(policyValues: PolicyValues): boolean {
    return this.#policyValues === policyValues
  }

  /** The value of a fact. */
  fact(subject: Subject, field: FactField): Value {
    const view = this.subject(subject)
    const value = view ? view.readField(field, this) : withoutSubject(field, this)
    this.reads?.set(field.name, value)
    return value
  }

  /** The facts of a subject, or undefined when nothing is known of it. */
  subject(subject: Subject): FactView | undefined {
    if (this.#subjects.has(subject)) return this.#subjects.get(subject)
    const raw = subject === 'line' ? this.scope.line : this.scope.facts[subject]
    const view = isObject(raw) ? this.region.viewOf(raw, subject) : undefined
    this.#subjects.set(subject, view)
    return view
  }

  /** The value of a `let`, a window or a table, worked out once. */
  named(name: string): Value {
    let result = this.#named.get(name)
    if (result === beingWorkedOut)
      result = { value: fault(`"${name}" is defined by itself.`), reads: new Map() }
    if (!result || (this.reads && !result.reads)) result = this.#work(name)
    if (this.reads && result.reads) {
      this.reads.set(name, result.value)
      for (const [read, value] of result.reads) this.reads.set(read, value)
    }
    return result.value
  }

  /** An answer of the case itself, asked once. */
  answer(call: string, ask: () => Value): Value {
    let value = this.#answers.get(call)
    if (value === undefined) {
      this.#answers.set(call, fault(`${call} depends on itself.`))
      value = this.#guarded(ask, () => this.#answers.delete(call))
      this.#answers.set(call, value)
    }
    this.reads?.set(call, value)
    return value
  }

  /** A fact as it is told, the same for as long as its value is. */
  told(name: string, value: Value, readable: (value: Value, zone: Zone) => unknown): FactRead {
    const known = this.#told.get(name)
    if (known?.value === value) return known.fact
    const fact = { name, value: readable(value, this.zone) }
    this.#told.set(name, { value, fact })
    return fact
  }

  /** Takes steps off the work budget; false when it is used up. */
  spend(steps: number): boolean {
    this.steps -= steps
    return this.steps >= 0
  }

  /** The fault for a used-up work budget. */
  exhausted(): Absent {
    return fault(
      'This takes too long to work out: a list is too long for what is asked of each of its entries.',
    )
  }

  #work(name: string): NamedResult {
    const work = this.#policyValues.named.get(name)
    if (!work) return { value: fault(`Nothing is called "${name}".`) }
    if (this.#depth >= deepestNames) return { value: fault('Too many named values rest on one another.') }
    const { reads, steps } = this
    let result: NamedResult | undefined
    this.#named.set(name, beingWorkedOut)
    this.#depth += 1
    this.steps = workBudget
    this.reads = reads && new Map()
    try {
      const value = work(this)
      result = this.reads ? { value, reads: this.reads } : { value }
      return result
    } finally {
      if (result) this.#named.set(name, result)
      else this.#named.delete(name)
      this.reads = reads
      this.steps = steps
      this.#depth -= 1
    }
  }

  /** Does some work, and forgets that it was begun when it ends in an error of ours. */
  #guarded(work: () => Value, undo: () => void): Value {
    let done = false
    try {
      const value = work()
      done = true
      return value
    } finally {
      if (!done) undo()
    }
  }
}

function withoutSubject(field: FactField, state: State): Value {
  return field.whenAbsent?.(undefined, state) ?? new Absent([field.name])
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
