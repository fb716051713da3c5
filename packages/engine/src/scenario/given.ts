import type { Given } from '../case/types.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { ScenarioDocument } from './schema.ts'

/** What a scenario gives, as the case takes it: declared facts beside the built-in ones, line ids as texts. */
export function readGiven(given: ScenarioDocument['given']): Omit<Given, 'id'> {
  const order = given?.order && flat(given.order)
  if (order && Array.isArray(order.lines)) order.lines = order.lines.map(orderLine)
  return {
    ...(given?.number === undefined ? {} : { number: String(given.number) }),
    customer: flat(given?.customer ?? {}),
    ...(order ? { order } : {}),
    ...(given?.seller ? { seller: flat(given.seller) } : {}),
    ...(given?.incident ? { incident: flat(given.incident) } : {}),
  }
}

/** `attributes` hold declared facts; here they stand with the others. */
export function flat({ attributes, ...fields }: Fields): Fields {
  return typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes)
    ? { ...fields, ...attributes }
    : { ...fields, ...(attributes === undefined ? {} : { attributes }) }
}

function orderLine(line: unknown): unknown {
  if (typeof line !== 'object' || line === null) return line
  const fields = flat(line as Fields)
  return 'id' in fields ? { ...fields, id: String(fields.id) } : fields
}

/** What goes with a command; line ids may be written as numbers. */
export function readWith(given: Record<string, unknown> | null | undefined): Record<string, unknown> {
  const read = { ...given }
  if (Array.isArray(read.lines)) read.lines = read.lines.map(lineOfCommand)
  if (Array.isArray(read.evidence)) read.evidence = read.evidence.map(evidenceOfCommand)
  return read
}

function lineOfCommand(line: unknown): unknown {
  if (typeof line === 'number') return String(line)
  return orderLine(line)
}

function evidenceOfCommand(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('lines' in item) || !Array.isArray(item.lines))
    return item
  return { ...item, lines: item.lines.map(String) }
}
