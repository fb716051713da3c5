import type { Policy } from '../model.ts'
import { detailsOf } from './details/index.ts'
import type { Page } from './page.ts'
import { capital, type Words, wordsIn } from './words.ts'

/** The page of a policy in one of its languages. Throws RangeError for another language. */
export function composePage(policy: Policy, language: string): Page {
  const { words, own } = heard(wordsIn(policy, language))
  const { phrases, fill } = words
  const details = Map.groupBy(detailsOf(words), ({ clause }) => clause)
  const clauses = Object.values(policy.clauses).toSorted((one, other) => one.order - other.order)
  return {
    language,
    spoken: words.spoken,
    direction: words.direction,
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
    own: words.spoken === language ? [] : [...own],
  }
}

/** Words that remember what the policy itself has said. */
function heard(words: Words): { words: Words; own: Set<string> } {
  const own = new Set<string>()
  const text: Words['text'] = (given) => {
    const said = words.text(given)
    if (said !== '') own.add(said).add(capital(said))
    return said
  }
  return { words: { ...words, text }, own }
}
