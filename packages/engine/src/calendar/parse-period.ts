import { failed } from './problem.ts'
import type { Failed, Parsed, Period, Unit } from './types.ts'
import { countsDays, unitDays, unitLength, unitMonths } from './unit.ts'

const example = '"24 hours on working-days", "2 weeks" or "14 days, to the next working day"'
const pattern = /^(\d+)\s+([a-z]+)(?:\s+on\s+([a-z][a-z0-9-]*))?(,\s*to the next working day)?$/
const longestInDays = 36_525

/**
 * Reads a period: an amount and a unit, then maybe `on` a calendar, then maybe `, to the next working day`.
 * A problem names the place in the text and what to write instead.
 */
export function parsePeriod(text: string): Parsed<Period> {
  const begin = text.length - text.trimStart().length
  const match = pattern.exec(text.trim())
  if (!match) return explain(text, begin)
  const [, amountText = '', unitText = '', calendar, move] = match
  const unit = unitNamed(unitText)
  const unitAt = text.indexOf(unitText, begin + amountText.length)
  if (!unit) return unknownUnit(text, unitText, unitAt)
  const amount = Number(amountText)
  if (amount === 0) return unreadable(text, begin, 'A period lasts at least 1.')
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

function explain(text: string, begin: number): Failed {
  const amount = /^\d+/.exec(text.slice(begin))?.[0]
  if (amount === undefined) return unreadable(text, begin, 'A period begins with a whole number.')
  const rest = begin + amount.length
  if (/^[.,]\d/.test(text.slice(rest))) {
    return unreadable(
      text,
      rest,
      'Only whole numbers are counted: write "90 minutes" for an hour and a half.',
    )
  }
  const unit = /^\s*([^\s,]+)/.exec(text.slice(rest))?.[1]
  if (unit === undefined) return unreadable(text, rest, 'A unit is missing.')
  const unitAt = text.indexOf(unit, rest)
  const workingDays = /^\s*(working|business|work)[ -]?(days?|hours?)/i.exec(text.slice(rest))
  if (workingDays) {
    const advice = `Write "${amount} ${workingDays[2]} on working-days", with a calendar of that name.`
    return unreadable(text, unitAt, advice)
  }
  if (!unitNamed(unit)) return unknownUnit(text, unit, unitAt)
  if (unitAt === rest) return unreadable(text, rest, `Put a space between the number and "${unit}".`)
  const after = unitAt + unit.length
  const tail = text.slice(after)
  const tailAt = after + tail.length - tail.trimStart().length
  return unreadable(
    text,
    tailAt,
    'After the unit may come "on" and a calendar, then ", to the next working day".',
  )
}

function unknownUnit(text: string, unit: string, offset: number): Failed {
  const units = 'seconds, minutes, hours, days, weeks, months or years'
  return unreadable(text, offset, `"${unit}" is not a unit. The unit is one of ${units}.`)
}

function unreadable(text: string, offset: number, why: string): Failed {
  return failed('period-unreadable', { text }, `${why} A period is written like ${example}.`, offset)
}

function tooLong(text: string, offset: number): Failed {
  return failed(
    'period-too-long',
    { text },
    'No period is longer than 100 years. Write a shorter one.',
    offset,
  )
}
