/**
 * A number as people write it, in any custom and in Arabic digits too, as an exact decimal: `11,5`, `1.234,50`, `١١٫٥`. Undefined where it is none, and
 * where it can be read in two ways: `1,234` in a language that groups thousands by that sign.
 */
export function readDecimal(text: string, language: string): string | undefined {
  const western = text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/−/g, '-')
    .replace(/[’٬\s]/g, "'")
    .replace(/٫/g, ',')
    .replace(/^'+|'+$/g, '')
  const marks = [...western.matchAll(/[.,]/g)]
  const last = marks.at(-1)
  const kinds = new Set(marks.map(([mark]) => mark))
  const isDecimal = last !== undefined && (marks.length === 1 || kinds.size > 1)
  const whole = isDecimal ? western.slice(0, last.index) : western
  const decimals = isDecimal ? western.slice(last.index + 1) : ''
  if (marks.length === 1 && last?.[0] === groupSign(language) && /^\d{3}$/.test(decimals)) return undefined
  if (!/^-?(\d{1,15}|\d{1,3}([.,']\d{3})+)$/.test(whole) || !/^\d{0,12}$/.test(decimals)) return undefined
  const digits = whole.replace(/[.,']/g, '')
  return decimals === '' ? digits : `${digits}.${decimals}`
}

const groupSign = (language: string): string | undefined =>
  new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(12_345).find(({ type }) => type === 'group')
    ?.value
