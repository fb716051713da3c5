import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { ar as arConversation } from '../../../ui/conversation/words/ar.ts'
import { en as enConversation } from '../../../ui/conversation/words/en.ts'
import { fr as frConversation } from '../../../ui/conversation/words/fr.ts'
import { it as itConversation } from '../../../ui/conversation/words/it.ts'
import { nl as nlConversation } from '../../../ui/conversation/words/nl.ts'
import { ar as arEvidence } from '../../../ui/evidence/words/ar.ts'
import { en as enEvidence } from '../../../ui/evidence/words/en.ts'
import { fr as frEvidence } from '../../../ui/evidence/words/fr.ts'
import { it as itEvidence } from '../../../ui/evidence/words/it.ts'
import { nl as nlEvidence } from '../../../ui/evidence/words/nl.ts'
import { ar as arTimeline } from '../../../ui/timeline/words/ar.ts'
import { en as enTimeline } from '../../../ui/timeline/words/en.ts'
import { fr as frTimeline } from '../../../ui/timeline/words/fr.ts'
import { it as itTimeline } from '../../../ui/timeline/words/it.ts'
import { nl as nlTimeline } from '../../../ui/timeline/words/nl.ts'
import type { Catalogue } from '../../../ui/words/words.tsx'
import { ar as arCall } from '../call/ar.ts'
import { en as enCall } from '../call/en.ts'
import { fr as frCall } from '../call/fr.ts'
import { it as itCall } from '../call/it.ts'
import { nl as nlCall } from '../call/nl.ts'
import { ar as arReception } from '../reception/ar.ts'
import { en as enReception } from '../reception/en.ts'
import { fr as frReception } from '../reception/fr.ts'
import { it as itReception } from '../reception/it.ts'
import { nl as nlReception } from '../reception/nl.ts'
import { ar as arReplies } from '../replies/ar.ts'
import { en as enReplies } from '../replies/en.ts'
import { fr as frReplies } from '../replies/fr.ts'
import { it as itReplies } from '../replies/it.ts'
import { nl as nlReplies } from '../replies/nl.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it as italian } from './it.ts'
import { nl } from './nl.ts'

const catalogues: Record<string, Catalogue> & { en: Catalogue } = {
  en: { ...en, ...enTimeline, ...enConversation, ...enEvidence, ...enCall, ...enReception, ...enReplies },
  fr: { ...fr, ...frTimeline, ...frConversation, ...frEvidence, ...frCall, ...frReception, ...frReplies },
  nl: { ...nl, ...nlTimeline, ...nlConversation, ...nlEvidence, ...nlCall, ...nlReception, ...nlReplies },
  it: {
    ...italian,
    ...itTimeline,
    ...itConversation,
    ...itEvidence,
    ...itCall,
    ...itReception,
    ...itReplies,
  },
  ar: { ...ar, ...arTimeline, ...arConversation, ...arEvidence, ...arCall, ...arReception, ...arReplies },
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
