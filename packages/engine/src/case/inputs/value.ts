import { type Instant, parseInstant } from '../../calendar/index.ts'
import { Decimal } from '../../policy/expressions/decimal.ts'
import type { FactDeclaration, Field } from '../../policy/model.ts'
import type { Malformed } from './wrong.ts'

const decimal = /^-?\d{1,15}(\.\d{1,12})?$/
const sum = /^\d{1,15}(\.\d{1,12})?$/
const whole = /^-?\d{1,15}$/
const latestInstant = 8_640_000_000_000_000
const counted = new Set<Field['type']>(['number', 'integer', 'weight', 'temperature', 'money'])

/** Nothing was said: absent, or an empty text. */
export const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** Whether a value is a sum of money that somebody can be given or charged. */
export const isSum = (value: unknown): value is string | number =>
  (typeof value === 'string' || typeof value === 'number') && sum.test(String(value))

/** Compares two numbers exactly: below 0, 0, above 0. */
export function compareNumbers(one: string | number, other: string | number): number {
  const [a, b] = [Decimal.from(one), Decimal.from(other)]
  if (!a || !b) throw new TypeError(`Not numbers: ${one}, ${other}`)
  return a.compare(b)
}

/** Says what is wrong with the answer to a field given now: its type, its options, its bounds. */
export function wrongAnswer(name: string, value: unknown, field: Field, now: Instant): Malformed | undefined {
  const options = field.options && Object.keys(field.options)
  const wrong = wrongValue(name, value, field.type, options)
  if (wrong) return wrong
  if (counted.has(field.type)) return outOfBounds(name, value as string, field)
  if (field.type === 'text') return wrongLength(name, value as string, field)
  return field.ahead && instantOf(value, field.type) <= now
    ? [
        `"${name}" must lie ahead; ${String(value)} is past.`,
        { id: 'not-ahead', at: name, value: String(value) },
      ]
    : undefined
}

function outOfBounds(name: string, value: string | number, { min, max }: Field): Malformed | undefined {
  const below = min !== undefined && compareNumbers(value, min) < 0
  const above = max !== undefined && compareNumbers(value, max) > 0
  return below || above
    ? [
        `"${name}" must lie between ${min ?? 'any number'} and ${max ?? 'any number'}.`,
        {
          id: 'out-of-bounds',
          at: name,
          ...(min === undefined ? {} : { least: min }),
          ...(max === undefined ? {} : { most: max }),
        },
      ]
    : undefined
}

function wrongLength(
  name: string,
  value: string,
  { min = 0, max = Number.POSITIVE_INFINITY }: Field,
): Malformed | undefined {
  const length = [...value.trim()].length
  if (length < min)
    return [
      `"${name}" needs at least ${min} characters, and has ${length}.`,
      { id: 'too-short', at: name, least: min, has: length },
    ]
  return length > max
    ? [
        `"${name}" takes at most ${max} characters, and has ${length}.`,
        { id: 'too-long', at: name, most: max, has: length },
      ]
    : undefined
}

function instantOf(value: unknown, type: Field['type']): Instant {
  if (typeof value === 'number') return value
  const read = parseInstant(type === 'date' ? `${value}T00:00:00Z` : String(value))
  return read.ok ? read.value : Number.NaN
}

/** Says what is wrong with a value of a declared type; undefined where nothing is. */
export function wrongValue(
  name: string,
  value: unknown,
  type: Field['type'] | FactDeclaration['type'],
  options?: readonly string[],
): Malformed | undefined {
  if (!isOfType(value, type)) return [`"${name}" must be ${words[type]}.`, { id: 'not-a', at: name, type }]
  if (!options || options.includes(String(value))) return undefined
  return [
    `"${name}" must be one of ${options.join(', ')}.`,
    { id: 'one-of', at: name, value: String(value), options },
  ]
}

function isOfType(value: unknown, type: keyof typeof words): boolean {
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
    case 'money':
    case 'weight':
    case 'temperature':
      return written !== undefined && decimal.test(written)
    case 'integer':
      return written !== undefined && whole.test(written)
    case 'instant':
      return typeof value === 'number' ? isInstant(value) : typeof value === 'string' && isReadable(value)
    case 'date':
      return typeof value === 'string' && isReadable(`${value}T00:00:00Z`)
    case 'text-list':
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
    case 'other':
      return false
    default:
      return typeof value === 'string'
  }
}

const isInstant = (value: number) => Number.isSafeInteger(value) && Math.abs(value) <= latestInstant
const isReadable = (value: string) => value.length <= 40 && parseInstant(value).ok

const words: Record<Field['type'] | FactDeclaration['type'], string> = {
  boolean: 'true or false',
  number: 'a number, such as 18.2',
  money: 'a number, such as 18.2',
  weight: 'a number, such as 18.2',
  temperature: 'a number, such as 18.2',
  integer: 'a whole number',
  instant: 'an instant, such as 2026-03-03T12:00:00+01:00',
  date: 'a date, such as 2026-03-03',
  'text-list': 'a list of texts',
  other: 'left to the case itself',
  text: 'text',
  choice: 'one of its options',
}
