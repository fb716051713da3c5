import { capital } from './capital.ts'

/** What a language is called in the reader's: "français", "arabe". */
export const languageName = (language: string, reader: string): string =>
  new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language

/** The same where it stands alone: "Français". */
export const languageTitle = (language: string, reader: string): string =>
  capital(languageName(language, reader))
