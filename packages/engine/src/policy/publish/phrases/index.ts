import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nb } from './nb.ts'
import { nl } from './nl.ts'
import type { Phrases } from './phrases.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { sv } from './sv.ts'

export type { Label, Phrases, Start } from './phrases.ts'

const known: Record<string, Phrases> = { ar, de, en, es, fr, it, nb, nl, no: nb, pl, pt, sv }

/** The languages that pages have words of their own in. In others, English words stand around the policy's own. */
export const publishedLanguages: readonly string[] = Object.keys(known)

/** The phrases of a language, or of the language that it is a kind of: `fr-CA` is `fr`. */
export function phrasesOf(language: string): Phrases | undefined {
  return known[language.split('-')[0] ?? '']
}

/** The way that a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(-|$)|-(Arab|Hebr)(-|$)/i.test(language) ? 'rtl' : 'ltr'
}
