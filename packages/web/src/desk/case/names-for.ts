import { type Names, namesIn, type Policy } from '@redress/engine'
import type { CaseView } from '@redress/server/api'
import { type CaseNames, namesOf } from '../../ui/timeline/names.ts'
import type { Words } from '../../ui/words/words.tsx'
import type { Colleague } from './data/colleagues.ts'

const parties = ['customer', 'company', 'seller', 'carrier', 'system', 'nobody']

/** What the things of a case are called for staff, in their language. */
export function namesFor(
  policy: Policy,
  view: Pick<CaseView, 'lines' | 'kind'>,
  words: Words,
  colleagues: readonly Colleague[],
  usual: Names = namesIn(policy, words.language),
): CaseNames {
  return namesOf(policy, view, {
    language: words.language,
    parties: Object.fromEntries(parties.map((party) => [party, words(`timeline.party-${party}`)])),
    people: new Map(colleagues.map(({ id, name }) => [id, name])),
    usual,
    wholeCase: words('timeline.whole-case'),
    movingUp: (level) => words('timeline.moving-up', { level }),
  })
}
