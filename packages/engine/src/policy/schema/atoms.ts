import * as z from 'zod/mini'

/** What a schema stands for in a sentence: "a period, such as …"; and what JSON Schema should accept besides texts. */
export const expectations = z.registry<{ expects: string; alsoNumber?: boolean }>()

/** A schema with the phrase that it stands for in a sentence. */
export function expecting<Schema extends z.ZodMiniType>(
  schema: Schema,
  expects: string,
  alsoNumber?: boolean,
): Schema {
  expectations.add(schema, alsoNumber ? { expects, alsoNumber } : { expects })
  return schema
}

/** A key that must be there, with the sentence that an editor shows for it. */
export function key<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  return schema.check(z.describe(description)) as Schema
}

/** A key that may be left out. */
export function maybe<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
): z.ZodMiniOptional<Schema> {
  return z.optional(key(schema, description))
}

const filled = z.minLength(1)

export const name = expecting(z.string().check(filled), 'a name')
export const word = expecting(z.string().check(filled), 'a text', true)
export const date = expecting(z.string(), 'a date such as 2026-03-31')
export const period = expecting(z.string(), 'a period, such as "4 hours on office" or "14 days"')
export const until = expecting(
  z.string(),
  'a time limit, such as "14:00 on the day of order.deliveredAt" or "5 days before order.departureAt"',
)
export const condition = expecting(
  z.union([z.string(), z.boolean()]),
  'a condition, such as order.total > 100',
  true,
)
export const expression = expecting(
  z.union([z.string(), z.boolean()]),
  'an expression, such as line.price',
  true,
)
export const flag = expecting(z.boolean(), 'true or false')
export const decimal = expecting(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), 'a number', true)
export const count = expecting(z.string().check(z.regex(/^\d{1,9}$/)), 'a whole number', true)
export const scalar = expecting(z.union([z.string(), z.boolean()]), 'a single value', true)
export const scalars = expecting(z.union([scalar, z.array(scalar)]), 'a value, or a list of values')
export const names = expecting(z.union([name, z.array(name)]), 'a name, or a list of names')

/** A sentence in each language. One text alone will do where the policy has one language. */
export const text = expecting(
  z.union([z.string(), z.record(z.string(), z.string())]),
  'a sentence in each language: { en: "…", fr: "…" }',
)

/** One of a few fixed words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  const expects = words.length === 1 ? words[0] : `one of ${words.join(', ')}`
  return expecting(z.enum(words), expects, words.every((word) => /^\d+$/.test(word)) || undefined)
}

/** Things by their name. */
export function named<Schema extends z.ZodMiniType>(schema: Schema) {
  return expecting(z.record(z.string(), schema), 'entries by name, "name: …"')
}

export function list<Schema extends z.ZodMiniType>(schema: Schema) {
  return expecting(z.array(schema), 'a list, each entry after a dash')
}

/** Keys that are fixed. */
export function section<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const needed = Object.keys(shape).filter((name) => shape[name]?._zod.optin !== 'optional')
  const examples = [...new Set([...needed, ...Object.keys(shape)])].slice(0, 3)
  return expecting(z.strictObject(shape), `keys such as ${examples.join(', ')}`)
}
