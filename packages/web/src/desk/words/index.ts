import type { Catalogue } from '../../ui/words/words.tsx'

/** The words of each language, loaded when it is chosen. */
export const catalogues: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
  nl: async () => (await import('./nl.ts')).nl,
  it: async () => (await import('./it.ts')).it,
  ar: async () => (await import('./ar.ts')).ar,
}
