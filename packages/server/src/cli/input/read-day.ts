import type { PlainDate } from '@redress/engine'
import { readDate } from '@redress/engine/author'
import { CallError } from '../call-error.ts'

/** The day that an option names. */
export function readDay(option: string, text: string): PlainDate {
  if (readDate(text) !== undefined) return text
  const shaped = /^\d{4}-\d\d-\d\d$/.test(text)
  const meant = shaped ? undefined : otherwiseWritten(text)
  throw new CallError(
    shaped ? `${option}: there is no ${text}.` : `${option}: ${text} is no date.`,
    meant ? `Did you mean ${meant}?` : 'Write a day, such as 2026-07-31.',
  )
}

/** `2026/7/1` and `31.07.2026` as dates are written here. */
function otherwiseWritten(text: string): PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})$/.exec(text) ?? swapped(text)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return readDate(date) === undefined ? undefined : date
}

function swapped(text: string): (string | undefined)[] {
  const [whole, day, month, year] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(text) ?? []
  return [whole, year, month, day]
}
