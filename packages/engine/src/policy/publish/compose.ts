import type { Policy } from '../model.ts'
import { detailsOf } from './details/index.ts'
import type { Page } from './page.ts'
import { wordsIn } from './words.ts'

/** The page of a policy in one of its languages. Throws RangeError for another language. */
export function composePage(policy: Policy, language: string): Page {
  const words = wordsIn(policy, language)
  const { phrases, fill } = words
  const details = Map.groupBy(detailsOf(words), ({ clause }) => clause)
  const clauses = Object.values(policy.clauses).toSorted((one, other) => one.order - other.order)
  return {
    language,
    direction: phrases.direction,
    title: words.text(policy.title),
    version: fill(phrases.version, { version: policy.version }),
    effective: fill(phrases.effective, { date: words.date(policy.effective) }),
    zone: fill(phrases.zone, { zone: words.zone(policy.regions[0]?.zone.name ?? 'UTC') }),
    clauses: clauses.map(({ id, text, ours, noExceptions }, index) => ({
      number: index + 1,
      id,
      text: words.text(text),
      ours,
      noExceptions,
      details: details.get(id) ?? [],
    })),
  }
}
