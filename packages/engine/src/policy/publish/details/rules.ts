import type { AdmissionRule } from '../../model.ts'
import type { Detail } from '../page.ts'
import { kindsInWords, onlyIf } from '../qualified.ts'
import { capital, partyName, type Words } from '../words.ts'
import type { Details } from './details.ts'

/** Where a clause decides requests: refused, accepted, passed on, of which kinds and when. */
export const ruleDetails: Details = (words) => {
  const groups = Map.groupBy(words.policy.admission, (rule) =>
    [rule.clause, rule.effect, partyOf(rule), rule.instead, ...onlyIf(words, rule.when)].join('\n'),
  )
  return [...groups.values()].map((rules): Detail => {
    const [first] = rules as [AdmissionRule]
    const all = Object.keys(words.policy.requests)
    const kinds = [...new Set(rules.flatMap((rule) => rule.for ?? all))]
    const every = kinds.length === all.length && kinds.length > 1
    const listed = every ? words.phrases.everyKind : kindsInWords(words, kinds).join(' · ')
    const to =
      first.effect === 'redirect' ? `${listed} ${arrow(words)} ${partyName(words, first.party)}` : listed
    const notes = [...onlyIf(words, first.when), ...instead(words, first)]
    const text = notes.length === 0 ? to : `${to} — ${notes.join(words.phrases.semicolon)}`
    return { clause: first.clause, label: labels[first.effect], text: capital(text) }
  })
}

const labels = { refuse: 'refusal', admit: 'admitted', redirect: 'redirect' } as const

function instead(words: Words, rule: AdmissionRule): string[] {
  if (rule.instead === undefined) return []
  const kind = kindsInWords(words, [rule.instead]).join()
  return [words.fill(words.phrases.insteadKind, { kind })]
}

function arrow({ direction }: Words): string {
  return direction === 'rtl' ? '←' : '→'
}

function partyOf(rule: AdmissionRule): string {
  return rule.effect === 'redirect' ? rule.party : ''
}
