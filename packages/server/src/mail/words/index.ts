import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import type { Words } from './types.ts'

const all: Readonly<Record<string, Words>> = { ar, de, en, fr, it, nl }
export const spoken: readonly string[] = Object.keys(all)

/** Our words in a language; in English where we do not speak it. */
export function wordsIn(language: string): { words: Words; language: string } {
  const words = all[language] ?? all[language.slice(0, 2)]
  return words ? { words, language } : { words: en, language: 'en' }
}
