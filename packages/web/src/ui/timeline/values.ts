import { askedIn, type Policy, type Text } from '@redress/engine'
import { writeFactValue } from '../judging/fact-value.ts'

type Say = (text: Text | undefined) => string | undefined

/** Writes values of facts by what the policy declares: options by their titles, numbers and instants by the custom of the language. `fact` is a name, or subject and name. */
export function valuesOf(
  policy: Policy,
  language: string,
  say: Say,
): (fact: string, value: unknown) => string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 12 })
  const fields = askedIn(policy)
  return (fact, value) => {
    if (typeof value === 'boolean') return value ? '✓' : '✗'
    const name = fact.slice(fact.lastIndexOf('.') + 1)
    const declared = policy.facts.find(
      (each) => each.name === name && (fact === name || fact === `${each.subject}.${name}`),
    )
    const titled =
      say(declared?.optionTitles?.[String(value)]) ??
      say(fields.find((each) => each[name]?.options)?.[name]?.options?.[String(value)])
    if (titled) return titled
    if (declared?.type === 'instant') return writeFactValue(value, language)
    const isNumber = declared?.type === 'number' || declared?.type === 'integer'
    return isNumber && /^-?\d+(\.\d+)?$/.test(String(value))
      ? number.format(String(value) as unknown as number)
      : String(value)
  }
}
