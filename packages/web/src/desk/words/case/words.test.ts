import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { ar as arTimeline } from '../../../ui/timeline/words/ar.ts'
import { en as enTimeline } from '../../../ui/timeline/words/en.ts'
import { fr as frTimeline } from '../../../ui/timeline/words/fr.ts'
import { it as itTimeline } from '../../../ui/timeline/words/it.ts'
import { nl as nlTimeline } from '../../../ui/timeline/words/nl.ts'
import type { Catalogue } from '../../../ui/words/words.tsx'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it as italian } from './it.ts'
import { nl } from './nl.ts'

const catalogues: Record<string, Catalogue> & { en: Catalogue } = {
  en: { ...en, ...enTimeline },
  fr: { ...fr, ...frTimeline },
  nl: { ...nl, ...nlTimeline },
  it: { ...italian, ...itTimeline },
  ar: { ...ar, ...arTimeline },
}

interface Part {
  value?: unknown
  type: number
  options?: Record<string, { value: Part[] }>
}

/** The names of what a message takes; throws where it cannot be read. */
function placesIn(text: string, language: string): string[] {
  const names = new Set<string>()
  const walk = (parts: readonly Part[]) => {
    for (const { type, value, options } of parts) {
      if (type !== 0 && typeof value === 'string') names.add(value)
      for (const option of Object.values(options ?? {})) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(text, language).getAst() as Part[])
  return [...names].sort()
}

describe.each(Object.entries(catalogues))('words in %s', (language, catalogue) => {
  test('there are as many as in English', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(catalogues.en).sort())
  })
  test('each can be read, and takes what the English one takes', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      expect(placesIn(text, language), key).toEqual(placesIn(catalogues.en[key] ?? '', 'en'))
    }
  })
})
