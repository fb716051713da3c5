/** Small things that the parts of the page say alike. */
import type { CaseView } from '@redress/server/api'
import { writeAt } from '../../../ui/time/beside.ts'
import { offsetOf, writeMoney } from '../../../ui/time/formats.ts'
import { capital } from '../../../ui/words/capital.ts'
import type { Words } from '../../../ui/words/words.tsx'

export const money = (view: Pick<CaseView, 'policy'>, amount: string, { language }: Words): string =>
  writeMoney(amount, view.policy.currency, language)

/** What a line is called; undefined for what is about no line. */
export function lineTitle(view: Pick<CaseView, 'lines'>, id: string | undefined): string | undefined {
  if (id === undefined || id === '*') return undefined
  return view.lines.find((line) => line.id === id)?.title ?? id
}

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const decimal = /^-?\d+(\.\d+)?$/

/** A value as people read it: instants on the policy's clock, numbers by locale. */
export function writeValue(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return words('case.value.none')
  if (typeof value === 'boolean') return words(value ? 'case.value.yes' : 'case.value.no')
  if (Array.isArray(value)) return value.map((each) => writeValue(each, words)).join(', ')
  const text = String(value)
  if (iso.test(text)) return writeAt(text, words)
  if (decimal.test(text))
    return new Intl.NumberFormat(words.language, { maximumFractionDigits: 9 }).format(Number(text))
  return text
}

/** An instant in milliseconds, as ISO text with the offset of another. */
export function withOffsetOf(like: string, instant: number): string {
  const offset = offsetOf(like)
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  const ahead = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
  return new Date(instant + ahead).toISOString().replace('Z', offset)
}

/** How a step ended, in words; what we have no word for is spelled out. */
export function outcomeText(outcome: string, words: Words): string {
  const text = words(`case.outcome.${outcome}`)
  return text.startsWith('case.') ? capital(outcome.replaceAll('-', ' ')) : text
}
