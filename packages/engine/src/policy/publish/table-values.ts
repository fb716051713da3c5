import type { Period } from '../../calendar/index.ts'
import type { Scalar } from '../model.ts'
import type { Words } from './words.ts'

/** What a table gives, in words: days where a period is counted in it, a share where it is a percentage. */
export function tableValue(words: Words, name: string, value: Scalar): string {
  const policy = JSON.stringify(words.policy)
  const unit = unitOf(policy, name)
  if (unit && typeof value === 'number') return words.unit(value, unit)
  if (isShare(words, policy, name)) return words.percent(Number(value))
  if (typeof value === 'boolean') return value ? words.phrases.conditions.yes : words.phrases.conditions.no
  if (new RegExp(`(min|max)\\([^"]*\\b${name}\\b`).test(policy)) return words.money(String(value))
  return String(value)
}

/** Whether a percentage is taken by the table, or by a named value that reads it. */
function isShare({ policy: { let: named } }: Words, policy: string, name: string): boolean {
  const shares = [...policy.matchAll(/percent\((\w+),/g)].map(([, share = '']) => share)
  const reads = new RegExp(`\\b${name}\\b`)
  return shares.some((share) => share === name || reads.test(named[share]?.source ?? ''))
}

/** The unit of the period that is written with the table: `{returnDays} days`. */
function unitOf(policy: string, name: string): Period['unit'] | undefined {
  const found = new RegExp(`\\{${name}\\} (second|minute|hour|day|week|month|year)s?\\b`).exec(policy)
  return found?.[1] as Period['unit'] | undefined
}
