/** The values that the shop's data is made of: each is read leniently, kept in one form, and refused with how to write it. */
import { parseInstant } from '@redress/engine'
import { z } from 'zod'
import { shown } from '../strict-object.ts'

/** Names, titles, addresses: nothing that anybody keeps is longer. */
const mostCharacters = 2000
const mostIdCharacters = 200

const wrongText = ({ input }: { input: unknown }) =>
  input === undefined ? 'is missing.' : `must be a text, not ${shown(input)}.`

/** A text without the spaces around it. */
export const text = z.string({ error: wrongText }).check((context) => {
  const value = context.value.trim()
  context.value = value
  const wrong = wrongly(value, mostCharacters)
  if (wrong !== undefined) context.issues.push({ code: 'custom', message: wrong, input: value })
})

const textOrNumber = (error: (issue: { input: unknown }) => string) =>
  z.union([z.string(), z.number()], { error }) as unknown as z.ZodType<string, string | number>

/** An id of the shop's own. A whole number means its digits. */
export const id = textOrNumber(({ input }) =>
  input === undefined ? 'is missing.' : `must be a text or a whole number, not ${shown(input)}.`,
).check((context) => {
  const given: unknown = context.value
  const value = String(given).trim()
  context.value = value
  const wrong =
    typeof given === 'number' && !Number.isSafeInteger(given)
      ? `must be a text or a whole number, not ${given}.`
      : wrongly(value, mostIdCharacters)
  if (wrong !== undefined) context.issues.push({ code: 'custom', message: wrong, input: given })
})

/** PostgreSQL stores no U+0000, and UTF-8 has no half of a surrogate pair. */
function wrongly(value: string, most: number): string | undefined {
  if (value === '') return 'is empty; leave it out, or give null to clear it.'
  if (value.length > most) return `has more than ${most} characters.`
  return value.includes('\0') || !value.isWellFormed()
    ? 'holds a character that no text has (U+0000, or half of a pair).'
    : undefined
}

/** An instant with its offset from UTC, kept as ISO 8601 in UTC. */
export const instant = z
  .string({
    error: ({ input }) => `${shown(input)} is no instant: write it as a text, 2026-03-03T07:10:00+01:00.`,
  })
  .check((context) => {
    const written = context.value.trim()
    const read = parseInstant(written)
    if (read.ok && isKept(read.value)) context.value = new Date(read.value).toISOString()
    else
      context.issues.push({
        code: 'custom',
        message: `${shown(written)} is no instant: ${howToWrite(written)}`,
        input: written,
      })
  })

const isKept = (instant: number) => Number.isFinite(instant) && Math.abs(instant) < 253_402_300_800_000

function howToWrite(value: string): string {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?$/.test(value)
    ? `its offset from UTC is missing; write ${value.replace(' ', 'T')}+01:00, or …Z.`
    : 'write it as 2026-03-03T07:10:00+01:00.'
}

/** An exact decimal as text, `"9.80"`; a JSON number is taken by its digits. */
export const decimal = textOrNumber(({ input }) => wrongDecimal(input)).check((context) => {
  const value = String(context.value).trim()
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(value))
    context.issues.push({ code: 'custom', message: wrongDecimal(context.value), input: value })
  context.value = value
})

const wrongDecimal = (value: unknown) =>
  `${shown(value)} is no number: write its digits with a point, 1234.50.`

/** At least nothing. */
export const amount = decimal.check((context) => {
  if (/^-(?=.*[1-9])/.test(context.value))
    context.issues.push({ code: 'custom', message: 'is below 0.', input: context.value })
})

/** Two letters, ISO 3166-1: `FR`. */
export const country = z
  .string({ error: wrongText })
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'must be the two letters of a country, such as FR.')

/** Three letters, ISO 4217: `EUR`. */
export const currency = z
  .string({ error: wrongText })
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'must be the three letters of a currency, such as EUR.')

/** A BCP 47 language tag: `fr`, `pt-BR`. */
export const language = z
  .string({ error: wrongText })
  .trim()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be the tag of a language, such as fr or pt-BR.')

/** An address for mail; kept as written. */
export const email = text.refine(
  (value) => value.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(value),
  { error: 'is no e-mail address.' },
)

/** One of a few words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: ({ input }) => `${shown(input)} is none of ${words.join(', ')}.` })

/**
 * Facts that the policy declares, by name; groups may be nested. Names that have a place of their own are refused, so that nothing personal
 * ends up where a case reads it.
 */
export const factsBut = (reserved: readonly string[]) =>
  z
    .record(z.string(), z.unknown(), { error: 'must name facts and their values.' })
    .check(({ value: facts, issues }) => {
      for (const name in facts) {
        if (reserved.includes(name))
          issues.push({
            code: 'custom',
            path: [name],
            message: `is no fact that a policy declares; "${name}" has a place of its own.`,
            input: facts,
          })
      }
      const wrong = unfitting(facts)
      if (wrong) issues.push({ code: 'custom', message: wrong, input: facts })
    })

const deepest = 5
const mostFactCharacters = 20_000

function unfitting(facts: Record<string, unknown>): string | undefined {
  if (isDeeper(facts, deepest)) return `is nested more than ${deepest} deep.`
  const json = JSON.stringify(facts)
  if (json.length > mostFactCharacters) return `has more than ${mostFactCharacters} characters.`
  // JSON writes half of a pair as an escape, and a whole one as it is.
  return /(?<!\\)(\\\\)*\\u(0000|d[89a-f])/.test(json)
    ? 'holds a character that no text has (U+0000, or half of a pair).'
    : undefined
}

/** Looks no deeper than it must: what is sent can be nested deeper than the stack. */
function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return most === 0 || Object.values(value).some((each) => isDeeper(each, most - 1))
}
