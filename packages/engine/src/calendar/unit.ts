import type { Period, Unit } from './types.ts'

/** Units of elapsed or open time, in milliseconds. */
export const unitLength: Readonly<Partial<Record<Unit, number>>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
}

/** Days in the units that are counted in days. */
export const unitDays: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7 }

/** Months in the units that are counted in months. */
export const unitMonths: Readonly<Partial<Record<Unit, number>>> = { month: 1, year: 12 }

/** Whether a period counts days, and so ends with the end of one, rather than hours. */
export function countsDays(period: Period): boolean {
  return unitLength[period.unit] === undefined
}
