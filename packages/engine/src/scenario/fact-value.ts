import { parseInstant } from '../calendar/index.ts'
import type { ValueType } from '../policy/model.ts'
import type { GivenFact } from './given-facts.ts'

/** What a fact should be, where it is something else: a value of the wrong type would be read as no value at all. */
export function wrongValue({ name, value, known }: GivenFact): string | undefined {
  const fact = known[name]
  if (!fact || value === null || value === undefined) return undefined
  if (fact.options && !fact.options.includes(String(value))) return `one of ${fact.options.join(', ')}`
  const { says, holds } = kinds[fact.type] ?? anything
  return holds(value) ? undefined : says
}

interface Kind {
  says: string
  holds: (value: unknown) => boolean
}

const isNumber = (value: unknown) => /^-?\d+(\.\d+)?$/.test(String(value))
const anything: Kind = { says: 'anything', holds: () => true }

const kinds: Record<ValueType, Kind> = {
  text: { says: 'a text', holds: (value) => typeof value === 'string' || typeof value === 'number' },
  boolean: { says: 'true or false', holds: (value) => typeof value === 'boolean' },
  number: { says: 'a number', holds: isNumber },
  integer: { says: 'a whole number', holds: (value) => isNumber(value) && !String(value).includes('.') },
  instant: {
    says: 'an instant with its offset, such as 2026-03-03T12:00:00+01:00',
    holds: (value) => typeof value === 'string' && parseInstant(value).ok,
  },
  'text-list': { says: 'a list of texts', holds: Array.isArray },
  other: anything,
}
