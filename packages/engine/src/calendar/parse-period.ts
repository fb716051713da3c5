import { failed } from './problem.ts'
import type { Failed, Parsed, Period, Unit } from './types.ts'
import { countsDays, unitDays, unitLength, unitMonths } from './unit.ts'

const pattern = /^(\d+)\s+([a-z]+)(?:\s+on\s+([a-z][a-z0-9-]*))?(,\s*to the next working day)?$/
const longestInDays = 36_525

/**
 * Reads a period: an amount and a unit, then maybe `on` a calendar, then maybe `, to the next working day`.
 * A problem names the place in the text and what to write instead, with one of the `calendars` where they are known.
 */
export function parsePeriod(text: string, calendars?: readonly string[]): Parsed<Period> {
  const read = readPeriod(text)
  return 'wrong' in read ? unreadable(text, read, workingCalendar(calendars)) : read
}

interface Unreadable {
  wrong: (calendar: string) => string
  offset: number
}

function readPeriod(text: string): Parsed<Period> | Unreadable {
  const begin = text.length - text.trimStart().length
  const match = pattern.exec(text.trim())
  if (!match) return explain(text, begin)
  const [, amountText = '', unitText = '', calendar, move] = match
  const unit = unitNamed(unitText)
  const unitAt = text.indexOf(unitText, begin + amountText.length)
  if (!unit) return unknownUnit(unitText, unitAt)
  const amount = Number(amountText)
  if (amount === 0) return unreadableAt(begin, 'A period lasts at least 1.')
  const period: Period = { amount, unit }
  if (calendar !== undefined) period.calendar = calendar
  if (move !== undefined) period.toNextWorkingDay = true
  if (!(daysIn(period) <= longestInDays)) return tooLong(text, begin)
  return contradiction(period, text) ?? { ok: true, value: period }
}

function unitNamed(text: string): Unit | undefined {
  const singular = text.endsWith('s') ? text.slice(0, -1) : text
  const isUnit = [unitLength, unitDays, unitMonths].some((units) => Object.hasOwn(units, singular))
  return isUnit ? (singular as Unit) : undefined
}

function daysIn({ amount, unit }: Period): number {
  const days = unitDays[unit] ?? (unitLength[unit] ?? 0) / 86_400_000
  return amount * (days || (unitMonths[unit] ?? 0) * 30.4375)
}

function contradiction(period: Period, text: string): Failed | undefined {
  const { unit, calendar } = period
  if (period.toNextWorkingDay && !countsDays(period)) {
    const advice =
      'Only a period in days or longer can end on the next working day. Count in days, or leave it out.'
    return failed('working-day-needs-days', { text, unit }, advice, text.indexOf(','))
  }
  if (unitMonths[unit] !== undefined && calendar !== undefined && calendar !== 'always') {
    const advice =
      `Months and years are counted on the plain calendar. Write the number of days, ` +
      `such as "20 days on ${calendar}", or leave out "on ${calendar}".`
    return failed('months-on-a-calendar', { text, unit, calendar }, advice, text.lastIndexOf(calendar))
  }
  return undefined
}

function explain(text: string, begin: number): Unreadable {
  const amount = /^\d+/.exec(text.slice(begin))?.[0]
  if (amount === undefined) return unreadableAt(begin, 'A period begins with a whole number.')
  const rest = begin + amount.length
  if (/^[.,]\d/.test(text.slice(rest))) {
    return unreadableAt(rest, 'Only whole numbers are counted: write "90 minutes" for an hour and a half.')
  }
  const unit = /^\s*([^\s,]+)/.exec(text.slice(rest))?.[1]
  if (unit === undefined) return unreadableAt(rest, 'A unit is missing.')
  const unitAt = text.indexOf(unit, rest)
  const workingDays = /^\s*(working|business|work)[ -]?(days?|hours?)/i.exec(text.slice(rest))
  if (workingDays) {
    return {
      offset: unitAt,
      wrong: (calendar) =>
        `Write "${amount} ${workingDays[2]} on ${calendar}", with a calendar of that name.`,
    }
  }
  if (!unitNamed(unit)) return unknownUnit(unit, unitAt)
  if (unitAt === rest) return unreadableAt(rest, `Put a space between the number and "${unit}".`)
  const after = unitAt + unit.length
  const tail = text.slice(after)
  const tailAt = after + tail.length - tail.trimStart().length
  return unreadableAt(
    tailAt,
    'After the unit may come "on" and a calendar, then ", to the next working day".',
  )
}

function unknownUnit(unit: string, offset: number): Unreadable {
  const units = 'seconds, minutes, hours, days, weeks, months or years'
  return unreadableAt(offset, `"${unit}" is not a unit. The unit is one of ${units}.`)
}

function unreadableAt(offset: number, why: string): Unreadable {
  return { offset, wrong: () => why }
}

function unreadable(text: string, { wrong, offset }: Unreadable, calendar: string): Failed {
  const example = `"24 hours on ${calendar}", "2 weeks" or "14 days, to the next working day"`
  const why = `${wrong(calendar)} A period is written like ${example}.`
  return failed('period-unreadable', { text }, why, offset)
}

/** The calendar that an author who writes "working days" most likely means. */
function workingCalendar(calendars: readonly string[] = ['working-days']): string {
  return calendars.find((name) => /work|busi|week/.test(name)) ?? 'statutory'
}

function tooLong(text: string, offset: number): Failed {
  return failed(
    'period-too-long',
    { text },
    'No period is longer than 100 years. Write a shorter one.',
    offset,
  )
}
