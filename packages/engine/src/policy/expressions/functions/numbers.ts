import { fault } from '../absent.ts'
import { Decimal, zero } from '../decimal.ts'
import type { PolicyFunction } from './function.ts'

const hundred = Decimal.from(100) as Decimal

/** Functions of exact decimals. */
export const numberFunctions: readonly PolicyFunction[] = [
  {
    name: 'percent',
    takes: ['number', 'number'],
    gives: 'number',
    run: (_, share, of) => (share as Decimal).times(of as Decimal).dividedBy(hundred),
  },
  {
    name: 'min',
    takes: ['number', 'number'],
    gives: 'number',
    whole: 'like its arguments',
    run: (_, left, right) => ((left as Decimal).compare(right as Decimal) <= 0 ? left : right),
  },
  {
    name: 'max',
    takes: ['number', 'number'],
    gives: 'number',
    whole: 'like its arguments',
    run: (_, left, right) => ((left as Decimal).compare(right as Decimal) >= 0 ? left : right),
  },
  {
    name: 'min',
    takes: ['instant', 'instant'],
    gives: 'instant',
    run: (_, left, right) => Math.min(left as number, right as number),
  },
  {
    name: 'max',
    takes: ['instant', 'instant'],
    gives: 'instant',
    run: (_, left, right) => Math.max(left as number, right as number),
  },
  {
    name: 'round',
    takes: ['number'],
    gives: 'number',
    run: ({ policy: { money } }, value) => (value as Decimal).rounded(money.decimals, money.rounding),
  },
  {
    name: 'ceil',
    takes: ['number'],
    gives: 'number',
    whole: 'always',
    run: (_, value) => (value as Decimal).ceil(),
  },
  {
    name: 'floor',
    takes: ['number'],
    gives: 'number',
    whole: 'always',
    run: (_, value) => (value as Decimal).floor(),
  },
  {
    name: 'abs',
    takes: ['number'],
    gives: 'number',
    whole: 'like its arguments',
    run: (_, value) => (value as Decimal).absolute(),
  },
  {
    name: 'sum',
    takes: ['list<number>'],
    gives: 'number',
    whole: 'like its arguments',
    run(state, list) {
      const numbers = list as readonly Decimal[]
      if (!state.spend(numbers.length)) return state.exhausted()
      return numbers.reduce((total, each) => total.plus(each), zero)
    },
  },
  {
    name: 'number',
    takes: ['number'],
    gives: 'number',
    whole: 'like its arguments',
    run: (_, value) => value,
  },
  {
    name: 'number',
    takes: ['text'],
    gives: 'number',
    run: (_, text) =>
      Decimal.from(text as string) ?? fault(`"${(text as string).slice(0, 40)}" is not a number.`),
  },
]
