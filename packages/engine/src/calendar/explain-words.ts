import { readDate, weekdayOf } from './civil.ts'
import { languages, type Words } from './explain-language.ts'
import type { Step } from './explain-step.ts'
import { formatInstant, formatOffset } from './instant.ts'
import type { Instant, Milliseconds, Names, PlainDate, Unit, Zone } from './types.ts'
import { localDay } from './zone.ts'

/** A step as a sentence, in the language asked for or in English. */
export function lineOf(step: Step, zone: Zone, language: string): string {
  const words = languages[language.split('-')[0] ?? ''] ?? (languages.en as Words)
  const named = 'names' in step && step.names !== undefined
  const template =
    (step.kind === 'closed' || step.kind === 'moved') && !named
      ? (`${step.kind}-weekday` as const)
      : step.kind
  const values = valuesOf(step, zone, words, language)
  return words.templates[template].replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
}

function valuesOf(step: Step, zone: Zone, words: Words, language: string): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(step)) values[key] = String(value)
  const date = (text: PlainDate) => `${words.weekdays[weekdayOf(readDate(text) ?? 0)]} ${text}`
  const clock = (at: Instant) => formatInstant(at, zone).slice(11)
  const full = (at: Instant) => `${words.weekdays[weekdayOf(localDay(at, zone))]} ${formatInstant(at, zone)}`
  if ('date' in step) values.date = date(step.date)
  if ('at' in step) values.at = full(step.at)
  if ('names' in step && step.names) values.names = nameIn(step.names, language)
  if (step.kind === 'days' || step.kind === 'moved')
    Object.assign(values, { from: date(step.from), to: date(step.to) })
  if (step.kind === 'opening') {
    Object.assign(values, {
      start: clock(step.start),
      end: clock(step.end),
      counted: lengthOf(step.counted, words),
    })
  }
  if (step.kind === 'days') values.count = count(step.count, 'day', words)
  if (step.kind === 'elapsed') values.length = lengthOf(step.length, words)
  if (step.kind === 'months') values.length = count(step.amount, step.unit, words)
  if (step.kind === 'offset-change') {
    Object.assign(values, { before: formatOffset(step.before), after: formatOffset(step.after) })
  }
  return values
}

function lengthOf(length: Milliseconds, words: Words): string {
  const seconds = length / 1000
  const parts = [
    count(Math.floor(seconds / 3600), 'hour', words),
    count(Math.floor(seconds / 60) % 60, 'minute', words),
    count(seconds % 60, 'second', words),
  ]
  return parts.filter((part) => !part.startsWith('0 ')).join(' ')
}

function count(amount: number, unit: Unit, words: Words): string {
  return `${amount} ${words.units[unit][amount === 1 ? 0 : 1]}`
}

function nameIn(names: Names, language: string): string {
  return names[language] ?? names[language.split('-')[0] ?? ''] ?? names.en ?? Object.values(names)[0] ?? ''
}
