import type { CostRule } from '../../model.ts'
import type { Detail } from '../page.ts'
import { qualified } from '../qualified.ts'
import { capital, partyName, spelledOut, type Words } from '../words.ts'
import type { Details } from './details.ts'

/** Who pays what. */
export const costDetails: Details = (words) =>
  words.policy.costs.map((rule): Detail => {
    const { phrases } = words
    const what = capital(costName(words, rule))
    const text = qualified(words, `${what}${phrases.colon}${paid(words, rule)}`, rule)
    return { clause: rule.clause, label: 'cost', text }
  })

/** What is paid for, in words. */
export function costName({ phrases, text }: Words, { what, title }: CostRule): string {
  return text(title) || phrases.costs[what] || spelledOut(what)
}

export function paid(words: Words, { payer, amount }: CostRule): string {
  const { phrases, fill, money } = words
  if (payer === 'nobody') return phrases.paysNobody
  const by =
    phrases.payers[payer as 'customer' | 'company'] ??
    fill(phrases.paysParty, { party: partyName(words, payer) })
  return amount && /^\d+(\.\d+)?$/.test(amount.source) ? `${by}, ${money(amount.source)}` : by
}
