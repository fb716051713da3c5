import type { HolidaysTypes } from 'date-holidays'
import type { PlainDate } from '../calendar/types.ts'

/**
 * The dates that a holiday covers wholly. The library gives its first day with a wall-clock time
 * ("2026-03-20 00:00:00 -0600") and its length as two instants; asked in UTC, no change of the clocks bends it.
 */
export function coveredDates(holiday: HolidaysTypes.Holiday): readonly PlainDate[] {
  const date = Temporal.PlainDate.from(holiday.date.slice(0, 10))
  const startHour = Number(holiday.date.slice(11, 13)) + Number(holiday.date.slice(14, 16)) / 60
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / 3_600_000
  const hoursOfPartDay = startHour === 0 ? 0 : 24 - startHour
  const wholeDays = Math.floor((hours - hoursOfPartDay) / 24)
  const first = startHour === 0 ? date : date.add({ days: 1 })
  return Array.from({ length: Math.max(0, wholeDays) }, (_, day) => first.add({ days: day }).toString())
}
