import { writeDay, writeInstant } from '../time/formats.ts'

const instant = /^\d{4}-\d{2}-\d{2}T/
const day = /^\d{4}-\d{2}-\d{2}$/
const number = /^-?\d+(\.\d+)?$/

/** A value of a fact as people write it; what the policy has a word for comes in words already. */
export function writeFactValue(value: unknown, language: string): string {
  if (Array.isArray(value)) return value.map((each) => writeFactValue(each, language)).join(', ')
  const text = String(value)
  if (instant.test(text)) return writeInstant(text, language, 'short')
  if (day.test(text)) return writeDay(`${text}T00:00:00Z`, language)
  if (number.test(text))
    return new Intl.NumberFormat(language, { maximumFractionDigits: 12 }).format(text as unknown as number)
  return text
}
