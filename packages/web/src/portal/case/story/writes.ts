import type { CaseView } from '@redress/server/api'
import { besideHere, writeAt } from '../../../ui/time/beside.ts'
import { writeDue } from '../../../ui/time/formats.ts'
import type { Words } from '../../../ui/words/words.tsx'
import { money, withOffsetOf } from '../data/say.ts'
import type { Writes } from './story-of.ts'

/** How the story of a case is written in the reader's language. */
export function writesFor(view: CaseView, words: Words): Writes {
  return {
    money: (amount) => money(view, amount, words),
    when: (like, instant) => writeAt(withOffsetOf(like, instant), words),
    due: (iso) => writeDue(iso, words.language) + besideHere(iso, words),
  }
}
