/** The best of the languages that there are for an `Accept-Language`; the first where none is asked for or fits. */
export function languageFor(header: string | undefined, languages: readonly string[]): string {
  for (const asked of byQuality(header ?? '')) {
    if (asked === '*') break
    const [base] = asked.split('-')
    const fits =
      languages.find((each) => each.toLowerCase() === asked) ??
      languages.find((each) => each.toLowerCase().split('-')[0] === base)
    if (fits) return fits
  }
  return languages[0] ?? 'en'
}

function byQuality(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean)
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag)
}

/** A sentence in one of its languages, or in any. */
export function inLanguage(
  text: Readonly<Record<string, string>> | undefined,
  language: string,
): string | undefined {
  return text && (text[language] ?? Object.values(text)[0])
}
