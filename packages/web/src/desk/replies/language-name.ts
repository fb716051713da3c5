/** What a language is called in the reader's: "français", "arabe". */
export const languageName = (language: string, reader: string): string =>
  new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language

/** The same where it stands alone: "Français". */
export function languageTitle(language: string, reader: string): string {
  const [first = '', ...rest] = languageName(language, reader)
  return first.toLocaleUpperCase(reader) + rest.join('')
}
