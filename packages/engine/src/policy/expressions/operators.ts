import { type Absent, fault } from './absent.ts'
import type { Run } from './compile.ts'
import { Decimal } from './decimal.ts'
import type { BinaryOperator } from './node.ts'
import type { State } from './state.ts'
import { absence, type Value } from './value.ts'

const longestText = 10_000

/** How an operator runs between two parts. */
export function operatorOf(operator: BinaryOperator, left: Run, right: Run): Run {
  const apply = operators[operator]
  return (state) => {
    const [one, other] = [left(state), right(state)]
    return absence(one, other) ?? apply(one, other, state)
  }
}

const operators: Record<BinaryOperator, (left: Value, right: Value, state: State) => Value> = {
  '==': (left, right) => equal(left, right),
  '!=': (left, right) => !equal(left, right),
  '<': (left, right) => order(left, right) < 0,
  '<=': (left, right) => order(left, right) <= 0,
  '>': (left, right) => order(left, right) > 0,
  '>=': (left, right) => order(left, right) >= 0,
  in: isIn,
  '+': add,
  '-': (left, right) => bounded((left as Decimal).minus(right as Decimal)),
  '*': (left, right) => bounded((left as Decimal).times(right as Decimal)),
  '/': divide,
  '%': (left, right) => {
    const divisor = right as Decimal
    return divisor.isZero ? byZero() : bounded((left as Decimal).remainder(divisor))
  },
}

/** Whether two values are the same; lists are when their entries are. */
export function equal(left: Value, right: Value): boolean {
  if (left instanceof Decimal) return right instanceof Decimal && left.compare(right) === 0
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((each, index) => equal(each, right[index]))
    )
  }
  return left === right
}

/** The number, or a fault when it has grown beyond what the engine reckons with. */
export function bounded(number: Decimal): Decimal | Absent {
  return number.isTooLong ? fault('A number here has more digits than can be reckoned with.') : number
}

function order(left: Value, right: Value): number {
  if (left instanceof Decimal && right instanceof Decimal) return left.compare(right)
  const [one, other] = [left as number | string, right as number | string]
  return one < other ? -1 : one > other ? 1 : 0
}

function isIn(value: Value, list: Value, state: State): Value {
  const entries = list as readonly Value[]
  if (!state.spend(entries.length)) return state.exhausted()
  return entries.some((each) => equal(value, each))
}

function add(left: Value, right: Value, state: State): Value {
  if (left instanceof Decimal) return bounded(left.plus(right as Decimal))
  if (typeof left === 'string') {
    const text = left + (right as string)
    return text.length > longestText ? fault(`A text here is longer than ${longestText} characters.`) : text
  }
  const entries = [...(left as readonly Value[]), ...(right as readonly Value[])]
  return state.spend(entries.length) ? entries : state.exhausted()
}

function divide(left: Value, right: Value): Value {
  const divisor = right as Decimal
  return divisor.isZero ? byZero() : bounded((left as Decimal).dividedBy(divisor))
}

function byZero(): Absent {
  return fault('This divides by zero.')
}
