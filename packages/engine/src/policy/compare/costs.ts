import type { CostRule } from '../model.ts'
import { paid } from '../publish/details/money.ts'
import { capital, spelledOut, type Words } from '../publish/words.ts'
import type { Change } from './change.ts'
import { type Compare, conditionText, type Versions } from './versions.ts'

/** Who pays what: costs that came, went, or are paid by another or at another amount. */
export const compareCosts: Compare = (versions) => {
  const { old, new: newer, phrases } = versions
  const key = (rule: CostRule) => `${rule.what} ${rule.for ?? ''} ${conditionText(rule.when, phrases)}`
  const before = new Map(old.policy.costs.map((rule) => [key(rule), rule]))
  const after = new Map(newer.policy.costs.map((rule) => [key(rule), rule]))
  const change = (kind: Change['kind'], { path, clause }: CostRule, text: string): Change => ({
    kind,
    about: 'cost',
    at: path,
    clause,
    text,
  })
  const came = [...after].flatMap(([name, rule]): Change[] => {
    const was = before.get(name)
    const now = inWords(versions, newer, rule)
    if (!was) return [change('added', rule, newer.fill(phrases.costAdded, { new: now }))]
    const then = inWords(versions, old, was)
    return now === then
      ? []
      : [change('changed', rule, newer.fill(phrases.costChanged, { new: now, old: paid(old, was) }))]
  })
  const went = [...before]
    .filter(([name]) => !after.has(name))
    .map(([, rule]) =>
      change('removed', rule, newer.fill(phrases.costRemoved, { old: inWords(versions, old, rule) })),
    )
  return [...came, ...went]
}

function inWords({ phrases }: Versions, words: Words, rule: CostRule): string {
  const what = capital(words.phrases.costs[rule.what] ?? spelledOut(rule.what))
  const when = rule.when ? ` (${conditionText(rule.when, phrases)})` : ''
  return `${what}${words.phrases.colon}${paid(words, rule)}${when}`
}
