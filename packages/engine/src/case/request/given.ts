import { isMap } from '../inputs/plain.ts'
import type { Given } from '../types.ts'

/** What is wrong with what a case is told of its matter from the shop's own data; undefined where nothing is. */
export function wrongGiven(given: Given | undefined): string | undefined {
  if (!given || !isMap(given.customer)) return 'A case needs to know its customer: "given" is missing.'
  const { id, number, order, seller, incident, customer } = given
  if (typeof id !== 'string' || id === '') return 'A case needs an id, a text.'
  if (isMap(order) && !isName(order.number)) return 'The number of an order is a text.'
  if (number !== undefined && typeof number !== 'string') return 'The number of a case is a text.'
  for (const [name, part] of Object.entries({ order, seller, incident }))
    if (part !== undefined && !isMap(part)) return `"${name}" must name facts and their values.`
  if (!isListOfMaps(customer.cases)) return 'The earlier "cases" of a customer are a list.'
  return isMap(order) ? wrongLines(order.lines) : undefined
}

function wrongLines(lines: unknown): string | undefined {
  if (!isListOfMaps(lines)) return 'The "lines" of an order are a list of lines.'
  const ids = (lines ?? []).map((line) => line.id)
  if (ids.some((id) => (typeof id !== 'string' || id === '') && typeof id !== 'number'))
    return 'Each line of an order needs an id.'
  return new Set(ids.map(String)).size < ids.length ? 'Two lines of the order have the same id.' : undefined
}

const isName = (value: unknown) =>
  value === undefined || value === null || typeof value === 'string' || typeof value === 'number'

const isListOfMaps = (value: unknown): value is Record<string, unknown>[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every(isMap))
