import { monthsInDays } from '../reading/span.ts'

/** A time that a policy gives and the limit it is held against, so that a reader can compare the two. */
export interface BesideLimit {
  given: string
  limit: string
}

/** Both in the law's unit where the policy's time is whole in it, else both in days. */
export function besideMonths(days: number, months: number): BesideLimit {
  const whole = wholeIn(days, monthsInDays(1))
  if (whole !== undefined) return { given: count(whole, 'month'), limit: count(months, 'month') }
  const limit = `${count(months, 'month')} (up to ${Math.ceil(monthsInDays(months))} days)`
  return { given: count(Math.floor(days), 'day'), limit }
}

/** The same for a limit in weeks that a time must not pass. */
export function besideWeeks(days: number, weeks: number): BesideLimit {
  const whole = wholeIn(days, 7)
  if (whole !== undefined) return { given: count(whole, 'week'), limit: count(weeks, 'week') }
  return { given: count(Math.ceil(days), 'day'), limit: `${count(weeks, 'week')} (${weeks * 7} days)` }
}

function wholeIn(days: number, unit: number): number | undefined {
  const amount = Math.round(days / unit)
  return amount > 0 && Math.abs(days - amount * unit) < 0.01 ? amount : undefined
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
