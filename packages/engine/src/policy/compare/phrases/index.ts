import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import type { ChangePhrases } from './phrases.ts'

export type { ChangePhrases, Thing } from './phrases.ts'

const known: Record<string, ChangePhrases> = { ar, en, fr, it, nl }

/** The language that changes are told in for readers of another. */
export function toldIn(language: string): string {
  return known[language.split('-')[0] ?? ''] ? language : 'en'
}

/** How changes are told in a language; in English where there are no phrases for it. */
export function changePhrasesOf(language: string): ChangePhrases {
  return known[language.split('-')[0] ?? ''] ?? en
}
