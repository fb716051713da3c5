import type { CostRule } from '../../model.ts'
import { costName, paid } from '../../publish/details/money.ts'
import { capital, type Words } from '../../publish/words.ts'
import type { Weight } from '../change.ts'
import { atPath } from '../place.ts'
import type { Sentence, Sentences } from '../telling.ts'
import { conditionText, spelled, type Versions } from '../versions.ts'

/** Who pays what: costs that came, went, or are paid by another or at another amount. */
export const costSentences: Sentences = {
  'costs/*': (versions, { kind, old, new: now }) => {
    const { new: newer, phrases } = versions
    if (kind === 'added') {
      const rule = now as CostRule
      return {
        text: newer.fill(phrases.costAdded, { new: inWords(versions, newer, rule) }),
        weight: burden(undefined, rule),
      }
    }
    if (kind !== 'removed') return undefined
    const rule = old as CostRule
    return {
      text: newer.fill(phrases.costRemoved, { old: inWords(versions, versions.old, rule) }),
      weight: burden(rule, undefined),
    }
  },
  'costs/*/payer': otherCost,
  'costs/*/amount': otherCost,
}

function otherCost(
  versions: Versions,
  { path, old, new: now }: Parameters<Sentence>[1],
): ReturnType<Sentence> {
  const { new: newer, phrases } = versions
  const rule = atPath(newer.policy, path.slice(0, 2)) as CostRule
  const was = before(versions, rule, String(path[2]), old)
  if (!was) return undefined
  const values = { new: inWords(versions, newer, rule), old: inFull(versions.old, was) }
  if (inFull(newer, rule) === values.old || (now === undefined && old === undefined)) return undefined
  return {
    kind: 'changed',
    text: newer.fill(phrases.costChanged, values),
    path: path.slice(0, 2),
    weight: burden(was, rule),
  }
}

/** The rule as it was: the one for the same thing that has the value that is no more. */
function before({ old }: Versions, rule: CostRule, key: string, value: unknown): CostRule | undefined {
  return old.policy.costs.find(
    (one) =>
      one.what === rule.what &&
      one[key as 'payer' | 'amount'] === value &&
      one.when?.source === rule.when?.source,
  )
}

function inWords({ phrases }: Versions, words: Words, rule: CostRule): string {
  const when = rule.when ? ` (${conditionText(words, rule.when, phrases)})` : ''
  return `${capital(costName(words, rule))}${words.phrases.colon}${inFull(words, rule)}${when}`
}

function inFull(words: Words, rule: CostRule): string {
  const said = paid(words, rule)
  return rule.amount && Number.isNaN(Number(rule.amount.source)) ? `${said}, ${spelled(rule.amount)}` : said
}

/** A cost moved to the customer, or away. */
function burden(was: CostRule | undefined, is: CostRule | undefined): Weight {
  const [before, after] = [was, is].map((rule) => {
    if (rule?.payer !== 'customer') return 0
    return rule.amount ? Number(rule.amount.source) : 1
  }) as [number, number]
  if (before === after || Number.isNaN(before) || Number.isNaN(after)) {
    const [moved, gone] = [is?.payer === 'customer', was?.payer === 'customer']
    return moved === gone ? 'neutral' : moved ? 'worse' : 'better'
  }
  return after > before ? 'worse' : 'better'
}
