import { isMap, notAMap } from '../inputs/plain.ts'
import type { Malformed } from '../inputs/wrong.ts'
import type { Given } from '../types.ts'

/** What a case is told of its matter from the shop's own data, or what is wrong with it. */
export function readGiven(
  given: Given | undefined,
): { ok: true; value: Given } | { ok: false; wrong: Malformed } {
  if (!given || !isMap(given.customer)) return { ok: false, wrong: noCustomer }
  const wrong = wrongGiven(given)
  return wrong ? { ok: false, wrong } : { ok: true, value: given }
}

const noCustomer: Malformed = [
  'A case needs to know its customer: "given" is missing.',
  { id: 'needs', at: 'customer' },
]

function wrongGiven(given: Given): Malformed | undefined {
  const { id, number, order, seller, incident, customer } = given
  if (typeof id !== 'string' || id === '') return ['A case needs an id, a text.', { id: 'needs', at: 'id' }]
  if (isMap(order) && !isName(order.number)) return ['The number of an order is a text.', notText]
  if (number !== undefined && typeof number !== 'string') return ['The number of a case is a text.', notText]
  for (const [name, part] of Object.entries({ order, seller, incident }))
    if (part !== undefined && !isMap(part))
      return [`"${name}" must name facts and their values.`, notAMap(name)]
  if (!isListOfMaps(customer.cases))
    return ['The earlier "cases" of a customer are a list.', notAList('cases')]
  return isMap(order) ? wrongLines(order.lines) : undefined
}

function wrongLines(lines: unknown): Malformed | undefined {
  if (!isListOfMaps(lines)) return ['The "lines" of an order are a list of lines.', notAList('lines')]
  const ids = (lines ?? []).map((line) => line.id)
  if (ids.some((id) => (typeof id !== 'string' || id === '') && typeof id !== 'number'))
    return ['Each line of an order needs an id.', { id: 'malformed', at: 'lines' }]
  return new Set(ids.map(String)).size < ids.length
    ? ['Two lines of the order have the same id.', { id: 'twice', at: 'lines' }]
    : undefined
}

const notText = { id: 'not-a', at: 'number', type: 'text' } as const
const notAList = (at: string) => ({ id: 'not-a', at, type: 'list' }) as const

const isName = (value: unknown) =>
  value === undefined || value === null || typeof value === 'string' || typeof value === 'number'

const isListOfMaps = (value: unknown): value is Record<string, unknown>[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every(isMap))
