import { OutsideRange, parseInstant } from '../../calendar/index.ts'
import { type Absent, fault } from './absent.ts'
import { Decimal } from './decimal.ts'
import { dayBegins } from './functions/local-calendar.ts'
import type { FactField } from './schema.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

const date = /^\d{4}-\d\d-\d\d$/
const latestInstant = 8_640_000_000_000_000

/** A fact as given, in the type that the policy says it has; a fault that names it when it is of another. */
export function convertFact(raw: unknown, field: FactField, state: State): Value {
  return (field.entries ? entriesFrom(raw, field, state) : scalarFrom(raw, field, state)) ?? wrong(raw, field)
}

function scalarFrom(raw: unknown, field: FactField, state: State): Value | undefined {
  switch (field.type) {
    case 'text':
      return typeof raw === 'string' ? raw : field.identifier ? identifierFrom(raw) : undefined
    case 'boolean':
      return typeof raw === 'boolean' ? raw : undefined
    case 'number':
      return decimalFrom(raw)
    case 'integer': {
      const decimal = decimalFrom(raw)
      return decimal?.isWhole ? decimal : undefined
    }
    case 'instant':
      return instantFrom(raw, state)
    case 'text-list':
      return Array.isArray(raw) && raw.every((each) => typeof each === 'string') ? raw : undefined
    default:
      return undefined
  }
}

function decimalFrom(raw: unknown): Decimal | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? Decimal.from(raw) : undefined
  return typeof raw === 'string' || typeof raw === 'bigint' ? Decimal.from(raw) : undefined
}

function instantFrom(raw: unknown, state: State): number | undefined {
  if (typeof raw === 'number')
    return Number.isInteger(raw) && Math.abs(raw) <= latestInstant ? raw : undefined
  if (typeof raw !== 'string' || raw.length > 40) return undefined
  if (!date.test(raw)) {
    const parsed = parseInstant(raw)
    return parsed.ok ? parsed.value : undefined
  }
  try {
    return dayBegins(raw, state.zone)
  } catch (error) {
    if (error instanceof OutsideRange) return undefined
    throw error
  }
}

/** Shops number their orders and lines; a number there means its digits. */
function identifierFrom(raw: unknown): string | undefined {
  return typeof raw === 'number' && Number.isSafeInteger(raw) ? String(raw) : undefined
}

function entriesFrom(raw: unknown, { entries }: FactField, { region }: State): Value | undefined {
  if (!Array.isArray(raw) || !entries) return undefined
  const views: Value[] = []
  for (const each of raw) {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return undefined
    views.push(region.entryOf(each, entries))
  }
  return views
}

const words: Readonly<Record<FactField['type'], string>> = {
  text: 'a text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  instant: 'an instant with its offset, as in 2026-03-03T12:00:00+01:00',
  'text-list': 'a list of texts',
  other: 'a list of entries with facts',
}

function wrong(raw: unknown, field: FactField): Absent {
  return fault(`${field.name} is ${shown(raw)}, which is not ${words[field.type]}.`)
}

function shown(raw: unknown): string {
  if (typeof raw === 'string') return `"${raw.length > 40 ? `${raw.slice(0, 40)}…` : raw}"`
  if (Array.isArray(raw)) return 'a list'
  return typeof raw === 'object' ? 'an object' : String(raw)
}
