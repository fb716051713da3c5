import type { AdmissionRule } from '../../model.ts'
import type { Detail } from '../page.ts'
import { capital, partyName, type Words } from '../words.ts'
import type { Details } from './details.ts'

/** Where a clause decides requests: refused, accepted, passed on, and of which kinds; its rules taken together. */
export const ruleDetails: Details = (words) => {
  const groups = Map.groupBy(
    words.policy.admission,
    (rule) => `${rule.clause} ${rule.effect} ${partyOf(rule)}`,
  )
  return [...groups.values()].map((rules): Detail => {
    const [first] = rules as [AdmissionRule]
    const kinds = [...new Set(rules.flatMap((rule) => kindsOf(words, rule)))]
    const instead = [...new Set(rules.flatMap((rule) => rule.instead ?? []))].map((kind) =>
      titleOf(words, kind),
    )
    const all = kinds.length === Object.keys(words.policy.requests).length && kinds.length > 1
    const listed = all ? words.phrases.everyKind : kinds.join(' · ')
    const also =
      instead.length > 0 ? ` (${words.fill(words.phrases.insteadKind, { kind: instead.join(' · ') })})` : ''
    if (first.effect === 'redirect') {
      return {
        clause: first.clause,
        label: 'redirect',
        text: capital(`${listed} → ${partyName(words, first.party)}`),
      }
    }
    const label = first.effect === 'refuse' ? 'refusal' : 'admitted'
    return { clause: first.clause, label, text: capital(`${listed}${also}`) }
  })
}

function partyOf(rule: AdmissionRule): string {
  return rule.effect === 'redirect' ? rule.party : ''
}

function kindsOf(words: Words, { for: kinds }: AdmissionRule): string[] {
  return (kinds ?? Object.keys(words.policy.requests)).map((kind) => titleOf(words, kind))
}

function titleOf({ policy, text }: Words, kind: string): string {
  return text(policy.requests[kind]?.title)
}
