const marks: Readonly<Record<string, readonly [string, string]>> = {
  en: ['“', '”'],
  nl: ['“', '”'],
  fr: ['«\u202f', '\u202f»'],
  it: ['«', '»'],
  ar: ['«', '»'],
}

/** What somebody wrote, between the marks of the language in which it is told; nothing of nothing. */
export function quoted(text: string | undefined, { language }: { language: string }): string | undefined {
  if (!text) return undefined
  const [before, after] = marks[language] ?? ['“', '”']
  return `${before}${text}${after}`
}
