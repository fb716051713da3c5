import type { Detail } from '../page.ts'
import { partyName, spelledOut } from '../words.ts'
import type { Details } from './details.ts'

/** Who pays what. */
export const costDetails: Details = (words) =>
  words.policy.costs.map(({ what, payer, amount, clause, for: kinds }): Detail => {
    const { phrases, fill } = words
    const named = phrases.costs[what] ?? spelledOut(what)
    const plain = amount && /^\d+(\.\d+)?$/.test(amount.source) ? words.money(amount.source) : undefined
    const values = { what: named, payer: partyName(words, payer), amount: plain ?? '' }
    const pattern = payer === 'nobody' ? phrases.paysNobody : plain ? phrases.paysAmount : phrases.pays
    const titles = kinds?.map((kind) => words.text(words.policy.requests[kind]?.title))
    const only = titles ? ` · ${fill(phrases.forKinds, { kinds: words.all(titles) })}` : ''
    const text = fill(pattern, values)
    return { clause, label: 'cost', text: `${text.charAt(0).toUpperCase()}${text.slice(1)}${only}` }
  })
