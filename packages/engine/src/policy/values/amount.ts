import { Absent } from '../expressions/absent.ts'
import { Decimal } from '../expressions/decimal.ts'
import { valueIn } from '../expressions/evaluate.ts'
import { evaluated } from '../expressions/plain.ts'
import type { Evaluated, Scope } from '../expressions/types.ts'
import type { LoadedPolicy } from '../load.ts'
import type { Expression, Policy, Remedy } from '../model.ts'

/** What a remedy is worth: within its bounds, rounded by the policy's money rule, as a text with all its decimals. */
export function amountOf(
  loaded: LoadedPolicy,
  { of, atMost, atLeast }: NonNullable<Remedy['amount']>,
  scope: Scope,
): Evaluated {
  const value = valueIn(loaded.stateOf(scope), (state) => {
    const number = (expression: Expression) => loaded.run(expression.source)(state)
    const amount = number(of)
    const [cap, floor] = [atMost && number(atMost), atLeast && number(atLeast)]
    const absent = [amount, cap, floor].filter((each) => each instanceof Absent)
    if (absent.length > 0) return absent.reduce((all, more) => all.and(more))
    const capped = cap instanceof Decimal ? smaller(amount as Decimal, cap) : (amount as Decimal)
    return floor instanceof Decimal && capped.compare(floor) < 0 ? floor : capped
  })
  return value instanceof Decimal ? { known: true, value: money(loaded.policy, value) } : evaluated(value)
}

/** An amount rounded by the policy's money rule, as a text with all its decimals: `9.90`. */
export function roundMoney({ policy }: LoadedPolicy, amount: unknown): string {
  const decimal = typeof amount === 'string' || typeof amount === 'number' ? Decimal.from(amount) : undefined
  if (!decimal) throw new TypeError(`Not an amount: ${String(amount)}`)
  return money(policy, decimal)
}

function money({ money: { decimals, rounding } }: Policy, amount: Decimal): string {
  return amount.rounded(decimals, rounding).toFixed(decimals)
}

function smaller(one: Decimal, other: Decimal): Decimal {
  return one.compare(other) <= 0 ? one : other
}
