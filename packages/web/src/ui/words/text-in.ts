/** A sentence in a language, else in any. */
export function textIn(
  text: Readonly<Record<string, string>> | undefined,
  language: string,
): string | undefined {
  return text && (text[language] ?? Object.values(text)[0])
}
