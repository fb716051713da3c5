import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import type { Phrases } from './phrases.ts'

export type { Label, Phrases, Start } from './phrases.ts'

const known: Record<string, Phrases> = { ar, en, fr, it, nl }

/** The languages that pages can be published in. */
export const publishedLanguages: readonly string[] = Object.keys(known)

/** The phrases of a language, or of the language that it is a kind of: `fr-CA` is `fr`. */
export function phrasesOf(language: string): Phrases | undefined {
  return known[language.split('-')[0] ?? '']
}
