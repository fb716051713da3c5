import type { Period } from '../../calendar/index.ts'
import { Absent, fault } from '../expressions/absent.ts'
import { Decimal } from '../expressions/decimal.ts'
import type { State } from '../expressions/state.ts'
import type { LoadedPolicy } from '../load.ts'
import type { PeriodSpec } from '../model.ts'

const longestAmount = Decimal.from(36_525) as Decimal

/** A period whose amount may have to be worked out first. */
export function periodOf(loaded: LoadedPolicy, spec: PeriodSpec, state: State): Period | Absent {
  if ('fixed' in spec) return spec.fixed
  const amount = loaded.run(spec.amount.source)(state)
  if (amount instanceof Absent) return amount
  if (!(amount instanceof Decimal) || !amount.isWhole) {
    return fault(`The period "${spec.text}" needs a whole number, and this is ${String(amount)}.`)
  }
  const whole = amount.toNumber()
  if (whole < 0 || amount.compare(longestAmount) > 0) {
    return fault(`The period "${spec.text}" cannot be ${whole} ${spec.unit}s long.`)
  }
  const { unit, calendar, toNextWorkingDay } = spec
  return { amount: whole, unit, ...(calendar && { calendar }), ...(toNextWorkingDay && { toNextWorkingDay }) }
}
