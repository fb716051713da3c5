import { Absent } from './absent.ts'
import { convertFact } from './convert.ts'
import type { FactField, Fieldset } from './schema.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/**
 * The facts of one subject, or of one entry of a list, read from plain data and converted once. The data is never
 * changed in place: what is known about it is kept beside it.
 */
export class FactView {
  readonly raw: object
  readonly #fields: Fieldset
  readonly #values = new Map<FactField, Value | undefined>()

  constructor(raw: object, fields: Fieldset) {
    this.raw = raw
    this.#fields = fields
  }

  /** The value of a field by its dotted name. */
  read(name: string, state: State): Value {
    const field = this.#fields.get(name)
    return field ? this.readField(field, state) : new Absent([name])
  }

  /** The value of a field: as given, or else by its default. */
  readField(field: FactField, state: State): Value {
    let value = this.#values.get(field)
    if (value === undefined && !this.#values.has(field)) {
      const raw = this.#rawValue(field.parts)
      value = raw === undefined ? undefined : convertFact(raw, field, state)
      this.#values.set(field, value)
    }
    return value ?? field.whenAbsent?.(this, state) ?? new Absent([field.name])
  }

  /** Whether a field, or a group of fields such as `order.payment`, is there. */
  has(name: string, state: State): boolean | Absent {
    const field = this.#fields.get(name)
    if (!field) return this.#rawValue(name.split('.')) !== undefined
    return isThere(this.readField(field, state))
  }

  #rawValue(parts: readonly string[]): unknown {
    return own(this.raw, parts) ?? own(own(this.raw, ['attributes']), parts)
  }
}

/** Whether a value is there; a fact that is wrong is neither there nor absent. */
export function isThere(value: Value): boolean | Absent {
  if (!(value instanceof Absent)) return true
  return value.fault === undefined ? false : value
}

/** What stands under a path of own properties; undefined for nothing and for null. */
function own(raw: unknown, parts: readonly string[]): unknown {
  let value = raw
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value ?? undefined
}
