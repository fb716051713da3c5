import { z } from 'zod'

/** One value of the environment: how it is read, and what the reference says of it. */
export interface Setting<Value> {
  /** The variable's name, `REDRESS_DATA`. */
  name: string
  group: string
  /** One or two sentences, as the reference prints them. */
  about: string
  example: string
  /** What holds where it is not set, in words; left out where nothing does. */
  otherwise?: string
  /** Reads the text; `undefined` stands for a variable that is not set. */
  schema: z.ZodType<Value, string | undefined>
  /** Never printed, not even in an error. */
  secret?: boolean
}

export const setting = <Value>(declared: Setting<Value>): Setting<Value> => declared

/** A whole number within limits. */
export function wholeNumber(least: number, most: number) {
  const message = `is not a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message))
}

const units = { kB: 1e3, MB: 1e6, GB: 1e9 } as const

/** An amount of data, `25 MB`, in bytes. */
export function dataSize(leastBytes: number, least: string) {
  return z
    .string()
    .regex(/^\d+(\.\d+)? ?(kB|MB|GB)$/, 'is not an amount of data: a number with kB, MB or GB')
    .transform((text) => {
      const [, amount, unit] = /^([\d.]+) ?(\w+)$/.exec(text) ?? []
      return Math.round(Number(amount) * units[unit as keyof typeof units])
    })
    .pipe(z.number().min(leastBytes, `is less than ${least}`))
}

/** An address with one of these schemes. */
export function address(...schemes: string[]) {
  const message = `is not an address that begins with ${schemes.map((each) => `${each}://`).join(' or ')}`
  return z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), message)
}

export const yesOrNo = z
  .enum(['1', 'true', 'yes', '0', 'false', 'no'], 'is neither 1 nor 0')
  .transform((text) => ['1', 'true', 'yes'].includes(text))

export const text = z.string()
