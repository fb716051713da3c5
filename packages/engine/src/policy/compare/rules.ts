import type { AdmissionRule, Policy, Proposal, Remedy, Rule } from '../model.ts'
import { partyName, type Words } from '../publish/words.ts'
import type { Change } from './change.ts'
import { type Compare, clauseText, conditionText, type Versions } from './versions.ts'

/** A rule of a list, as it is told. */
interface Told {
  rule: Rule
  clause: string
  text: string
}

/** Rules that came, went, got another condition, or are judged in another order. */
export const compareRules: Compare = (versions) => {
  const { old, new: newer } = versions
  const lists = (policy: Policy) => Object.keys(policy.remedies)
  const remedies = lists(newer.policy).filter((name) => Object.hasOwn(old.policy.remedies, name))
  return [
    ...compareList(versions, admission(versions, old), admission(versions, newer)),
    ...remedies.flatMap((name) =>
      compareList(versions, offers(versions, old, name), offers(versions, newer, name)),
    ),
    ...compareList(versions, proposals(versions, old), proposals(versions, newer)),
  ]
}

function admission({ phrases }: Versions, words: Words): Told[] {
  return words.policy.admission.map((rule) => {
    const clause = clauseText(words, rule.clause)
    const party = rule.effect === 'redirect' ? partyName(words, rule.party) : ''
    return {
      rule,
      clause: rule.clause,
      text: withKinds(words, rule, words.fill(phrases[rule.effect], { clause, party })),
    }
  })
}

function offers({ phrases }: Versions, words: Words, name: string): Told[] {
  const remedy = words.policy.remedies[name] as Remedy
  return remedy.offered.map((rule) => {
    const values = { clause: clauseText(words, rule.clause), remedy: words.text(remedy.title) }
    const text =
      rule.effect === 'offer'
        ? words.fill(phrases.offer, values)
        : `${values.remedy} ${words.fill(phrases.refuse, values)}`
    return { rule, clause: rule.clause, text: withKinds(words, rule, text) }
  })
}

function proposals({ phrases }: Versions, words: Words): Told[] {
  return words.policy.proposals.map((rule: Proposal) => {
    const remedy = words.text(words.policy.remedies[rule.remedy]?.title)
    const text = words.fill(phrases.propose, { remedy, clause: clauseText(words, rule.clause) })
    return { rule, clause: rule.clause, text: withKinds(words, rule, text) }
  })
}

function withKinds(words: Words, { for: kinds }: Rule, text: string): string {
  if (!kinds) return text
  const titles = kinds.map((kind) => words.text(words.policy.requests[kind]?.title))
  return `${text} (${titles.join(' · ')})`
}

function compareList(versions: Versions, before: Told[], after: Told[]): Change[] {
  const { phrases, new: newer } = versions
  const pairs = match(before, after, phrases)
  const matched = new Set(pairs.map(([was]) => was))
  const kept = new Set(pairs.map(([, is]) => is))
  const change = (kind: Change['kind'], { rule, clause }: Told, text: string): Change => ({
    kind,
    about: 'rule',
    at: rule.path,
    clause,
    text,
  })
  return [
    ...after
      .filter((told) => !kept.has(told))
      .map((told) => change('added', told, newer.fill(phrases.ruleAdded, { rule: whole(told, versions) }))),
    ...before
      .filter((told) => !matched.has(told))
      .map((told) =>
        change('removed', told, newer.fill(phrases.ruleRemoved, { rule: whole(told, versions) })),
      ),
    ...pairs.flatMap(([was, is]) => {
      const [old, now] = [conditionText(was.rule.when, phrases), conditionText(is.rule.when, phrases)]
      if (old === now) return []
      return [change('changed', is, newer.fill(phrases.ruleChanged, { rule: is.text, old, new: now }))]
    }),
    ...reordered(versions, pairs, before, after),
  ]
}

function whole({ rule, text }: Told, { phrases }: Versions): string {
  return rule.when ? `${text}: ${conditionText(rule.when, phrases)}` : text
}

/** Rules that say the same: first those with the same condition as well, then those without. */
function match(before: Told[], after: Told[], phrases: Versions['phrases']): [Told, Told][] {
  const pairs: [Told, Told][] = []
  const free = new Set(before)
  const take = (is: Told, fits: (was: Told) => boolean) => {
    const was = [...free].find(fits)
    if (!was) return false
    free.delete(was)
    pairs.push([was, is])
    return true
  }
  const effect = ({ rule, clause }: Told) => `${(rule as AdmissionRule).effect} ${clause} ${rule.for ?? ''}`
  const condition = ({ rule }: Told) => conditionText(rule.when, phrases)
  const rest = after.filter(
    (is) => !take(is, (was) => effect(was) === effect(is) && condition(was) === condition(is)),
  )
  for (const is of rest) take(is, (was) => effect(was) === effect(is))
  return pairs
}

/** The first rule that no longer comes after those it came after. */
function reordered(
  { phrases, new: newer }: Versions,
  pairs: [Told, Told][],
  before: Told[],
  after: Told[],
): Change[] {
  const inOrder = pairs.toSorted(([, one], [, other]) => after.indexOf(one) - after.indexOf(other))
  const moved = inOrder.find(([was], place) =>
    inOrder.slice(place + 1).some(([later]) => before.indexOf(later) < before.indexOf(was)),
  )
  if (!moved) return []
  const [, is] = moved
  const values = { rule: is.text, place: String(after.indexOf(is) + 1), count: String(after.length) }
  return [
    {
      kind: 'reordered',
      about: 'rule',
      at: is.rule.path,
      clause: is.clause,
      text: newer.fill(phrases.rulesReordered, values),
    },
  ]
}
