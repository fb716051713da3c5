/**
 * A number as people write it, in any custom and in Arabic digits too, as an exact decimal: `11,5`, `1.234,50`, `١١٫٥`. Undefined where it is none, and
 * where it can be read in two ways: `1,234` in a language that groups thousands by that sign, unless only a whole number can be meant.
 */
export function readDecimal(text: string, locale: string, { whole = false } = {}): string | undefined {
  const typed = plain(text)
  const two = readings(typed, locale)
  if (two) return whole ? two.whole : undefined
  const marks = [...typed.matchAll(/[.,٫]/g)]
  const last = marks.at(-1)
  const kinds = new Set(marks.map(([mark]) => mark))
  const isDecimal = last !== undefined && (marks.length === 1 || kinds.size > 1)
  const before = isDecimal ? typed.slice(0, last.index) : typed
  const decimals = isDecimal ? typed.slice(last.index + 1) : ''
  if (!/^-?(\d{1,15}|\d{1,3}([.,']\d{3})+)$/.test(before) || !/^\d{0,12}$/.test(decimals)) return undefined
  const digits = before.replace(/[.,']/g, '')
  return decimals === '' ? digits : `${digits}.${decimals}`
}

/** The two exact decimals that a text can mean to a reader: `1,234` in English is `1234` and `1.234`. Undefined where it means one, or none. */
export function readingsOf(text: string, locale: string): { whole: string; decimal: string } | undefined {
  return readings(plain(text), locale)
}

function readings(typed: string, locale: string) {
  const [, before, sign, after] = /^(-?[1-9]\d{0,2})([.,])(\d{3})$/.exec(typed) ?? []
  if (sign === undefined || sign !== signOf(locale, 'group')) return undefined
  return { whole: `${before}${after}`, decimal: `${before}.${after}` }
}

/** In Western digits; what only groups is an apostrophe, and the marks of direction that phones put beside numbers are gone. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u061c\u200e\u200f]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/−/g, '-')
    .replace(/،/g, ',')
    .replace(/[’٬\s]/g, "'")
    .replace(/^'+|'+$/g, '')

/** An exact decimal for a field, as its reader writes it: without groups, so that it is read as the same again. */
export const writeDecimal = (decimal: string, locale: string): string =>
  decimal.replace('.', signOf(locale, 'decimal') ?? '.')

const signOf = (locale: string, sign: 'group' | 'decimal'): string | undefined =>
  new Intl.NumberFormat(`${locale}-u-nu-latn`).formatToParts(12_345.5).find(({ type }) => type === sign)
    ?.value
