import { parseInstant } from '../../calendar/index.ts'
import type { Scalar } from '../model.ts'
import { Absent } from './absent.ts'
import { instantsOfEvents } from './built-in-facts.ts'
import { Decimal } from './decimal.ts'
import type { FactView } from './fact-view.ts'
import type { FactField } from './schema.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** What a fact is when it is not given; undefined when it is then absent. */
export type WhenAbsent = (view: FactView | undefined, state: State) => Value | undefined

/** How a fact that is not given is made up for: from other facts, from the case, or by its default. */
export function whenAbsent(
  field: Pick<FactField, 'name' | 'type' | 'default' | 'entries'>,
): WhenAbsent | undefined {
  if (field.default !== undefined) {
    const value = scalarValue(field.default, field.type)
    return () => value
  }
  if (field.name === 'line.price') return priceOf
  if (field.name === 'line.deliveredAt') return (_, state) => ofOrder('deliveredAt', state)
  if (field.name === 'line.shippedAt') return (_, state) => ofOrder('shippedAt', state)
  if (field.name === 'request.evidence') return () => []
  const [subject, name = ''] = field.name.split('.')
  const event = subject === 'case' ? instantsOfEvents[name] : undefined
  return event === undefined ? undefined : (_, { scope }) => scope.view.timeOf(event)
}

function priceOf(line: FactView | undefined, state: State): Value | undefined {
  if (!line) return undefined
  const [quantity, unitPrice] = [line.read('quantity', state), line.read('unitPrice', state)]
  if (quantity instanceof Decimal && unitPrice instanceof Decimal) return quantity.times(unitPrice)
  const wrong = [quantity, unitPrice].find((value) => value instanceof Absent && value.fault !== undefined)
  return wrong
}

function ofOrder(name: string, state: State): Value | undefined {
  const value = state.subject('order')?.read(name, state)
  return value instanceof Absent && value.fault === undefined ? undefined : value
}

function scalarValue(scalar: Scalar, type: FactField['type']): Value {
  if (type === 'number' || type === 'integer') {
    return Decimal.from(scalar as string | number) ?? new Absent([], `The default ${scalar} is not a number.`)
  }
  if (type !== 'instant') return scalar as Value
  const instant = parseInstant(String(scalar))
  return instant.ok ? instant.value : new Absent([], instant.problem.text)
}
