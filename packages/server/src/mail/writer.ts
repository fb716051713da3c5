import type { Writer } from '@redress/engine'

/** The custom by which dates and numbers are written in a language: British dates, Moroccan digits. */
const locales: Readonly<Record<string, string>> = {
  fr: 'fr-FR',
  en: 'en-GB',
  nl: 'nl-NL',
  it: 'it-IT',
  ar: 'ar-MA',
  de: 'de-DE',
}
export const localeOf = (language: string): string => locales[language] ?? language

export const directionOf = (language: string): 'rtl' | 'ltr' =>
  ['ar', 'fa', 'he', 'ur'].includes(language.slice(0, 2)) ? 'rtl' : 'ltr'

/** How values stand in a letter of this language: `mardi 3 mars 2026 à 12:00`, `1200,50`. */
export function writerFor(language: string): Writer {
  const locale = localeOf(language)
  const byZone = new Map<string, Intl.DateTimeFormat>()
  return {
    instant(instant, zone) {
      const format =
        byZone.get(zone) ??
        new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone })
      byZone.set(zone, format)
      return format.format(instant)
    },
    number(decimal) {
      const digits = decimal.split('.')[1]?.length ?? 0
      return new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: 'min2',
      }).format(decimal as Intl.StringNumericLiteral)
    },
    ...(directionOf(language) === 'rtl' ? { text: isolated } : {}),
  }
}

/** Within right-to-left text, a number such as 234-5KM would be shown as 5KM-234 if it did not stand for itself. */
export function isolated(text: string): string {
  return /[0-9A-Za-z]/.test(text) ? `\u2068${text}\u2069` : text
}
