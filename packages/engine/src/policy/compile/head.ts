import { readDate } from '../../calendar/civil.ts'
import { type DateRange, rangeAround } from '../../calendar/index.ts'
import type { Policy } from '../model.ts'
import type { Authored } from '../schema/policy.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { checkKebab } from './kebab.ts'
import { listOf } from './present.ts'
import { text } from './text.ts'

type Head = Partial<Pick<Policy, 'reference'>> &
  Pick<
    Policy,
    'format' | 'id' | 'version' | 'effective' | 'title' | 'audience' | 'jurisdiction' | 'languages' | 'money'
  >

/** What stands at the top of the file. */
export function head(context: Context, authored: Authored): Head {
  checkKebab(context, authored.policy, ['policy'])
  checkDate(context, authored.effective, ['effective'])
  for (const [index, language] of listOf(authored.languages).entries())
    checkLanguage(context, language, authored, index)
  const { currency, decimals = '2', rounding = 'half-up' } = authored.money
  if (!/^[A-Z]{3}$/.test(currency)) {
    const help = 'Write three capital letters, such as EUR.'
    context.report(['money', 'currency'], 'currency-unreadable', `"${currency}" is not a currency.`, help)
  }
  return {
    format: 1,
    id: authored.policy,
    version: authored.version,
    effective: authored.effective,
    title: text(context, authored.title, ['title']),
    audience: authored.audience,
    jurisdiction: [...listOf(authored.jurisdiction)],
    languages: [...listOf(authored.languages)],
    ...(authored.reference !== undefined && { reference: authored.reference }),
    money: { currency, decimals: Number(decimals), rounding },
  }
}

/** The policy's languages; none, and so none is missed, where one cannot be read. */
export function languagesOf({ languages }: Authored): readonly string[] {
  const all = listOf(languages)
  return all.every((language) => languageTag.test(language)) ? [...new Set(all)] : []
}

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** The dates that this version knows. */
export function rangeOf(authored: Authored): DateRange {
  const year = Number(/^(\d{4})-/.exec(authored.effective)?.[1] ?? 2026)
  return rangeAround(year >= 1900 && year <= 2200 ? year : 2026)
}

/** Reports a date that does not exist, such as 2026-02-30. */
export function checkDate(context: Context, date: string, at: Path): void {
  if (readDate(date) !== undefined) return
  const shaped = /^\d{4}-\d\d-\d\d$/.test(date)
  const message = shaped ? `There is no ${date}.` : `"${date}" is not a date.`
  context.report(
    at,
    'date-unreadable',
    message,
    'Write year, month and day of a day that exists, such as 2026-03-31.',
  )
}

function checkLanguage(context: Context, language: string, authored: Authored, index: number): void {
  const at = Array.isArray(authored.languages) ? ['languages', index] : ['languages']
  if (!languageTag.test(language)) {
    const help = 'Write its code in small letters: en, fr, nl, ar.'
    context.report(at, 'language-unreadable', `"${language}" is not a language.`, help)
  }
  if (listOf(authored.languages).indexOf(language) !== index) {
    context.report(at, 'duplicate-key', `The language "${language}" stands here twice.`, 'Take one out.')
  }
}
