import type { AdmissionRule, Expression, JudgementRule, Proposal, Remedy, Rule } from '../../model.ts'
import { partyName, type Words } from '../../publish/words.ts'
import type { Weight } from '../change.ts'
import type { Path } from '../difference.ts'
import { atPath } from '../place.ts'
import { said } from '../said.ts'
import { type Sentence, type Sentences, speaker } from '../telling.ts'
import { clauseText, conditionText, conditionTexts, type Versions } from '../versions.ts'

/** Rules that came, went, got another condition, or are judged in another order. */
export const ruleSentences: Sentences = Object.fromEntries(
  ['admission/*', 'remedies/*/offered/*', 'proposals/*', 'judgements/*/rules/*'].flatMap((list) => [
    [list, rule],
    [`${list}/when`, otherCondition],
  ]),
)

function rule(versions: Versions, difference: Parameters<Sentence>[1]): ReturnType<Sentence> {
  const { phrases, new: newer } = versions
  const { kind, path } = difference
  if (kind === 'changed') return undefined
  const words = speaker(versions, difference)
  const told = ruleText(versions, words, path)
  if (kind === 'reordered') {
    const count = (atPath(newer.policy, path.slice(0, -1)) as unknown[]).length
    const values = { rule: told, place: String(Number(path.at(-1)) + 1), count: String(count) }
    return { about: 'rule', text: newer.fill(phrases.rulesReordered, values) }
  }
  const { when } = atPath(words.policy, path) as Rule
  const whole = when ? `${told}${words.phrases.colon}${conditionText(words, when, phrases)}` : told
  const pattern = kind === 'added' ? phrases.ruleAdded : phrases.ruleRemoved
  return { about: 'rule', text: newer.fill(pattern, { rule: whole }), weight: weightOf(words, path, kind) }
}

function otherCondition(
  versions: Versions,
  { path, old, new: now }: Parameters<Sentence>[1],
): ReturnType<Sentence> {
  const place = path.slice(0, -1)
  const values = conditionTexts(versions, old as Expression | undefined, now as Expression | undefined)
  const told = ruleText(versions, versions.new, place)
  return {
    about: 'rule',
    kind: 'changed',
    text: versions.new.fill(versions.phrases.ruleChanged, { rule: told, ...values }),
    path: place,
  }
}

function weightOf({ policy }: Words, path: Path, kind: 'added' | 'removed'): Weight {
  const { effect } = atPath(policy, path) as AdmissionRule | Remedy['offered'][number]
  if (effect !== 'refuse' && effect !== 'admit' && effect !== 'offer') return 'neutral'
  return (effect === 'refuse') === (kind === 'added') ? 'worse' : 'better'
}

/** What a rule does, in words: "refused under “…” (It is faulty)". */
export function ruleText(versions: Versions, words: Words, path: Path): string {
  const { policy } = words
  const entry = atPath(policy, path) as Rule
  const kinds = entry.for?.map((kind) => words.text(policy.requests[kind]?.title))
  const does = effectText(versions, words, path)
  return kinds ? `${does} (${kinds.join(' · ')})` : does
}

function effectText({ phrases }: Versions, words: Words, path: Path): string {
  const { policy, fill, text } = words
  const entry = atPath(policy, path)
  if (path[0] === 'judgements') {
    return said(words, (entry as JudgementRule).effects, [...path, 'effects'], phrases)
  }
  if (path[0] === 'proposals') {
    const { remedy, clause } = entry as Proposal
    return fill(phrases.propose, {
      remedy: text(policy.remedies[remedy]?.title),
      clause: clauseText(words, clause),
    })
  }
  if (path[0] === 'remedies') {
    const { effect, clause } = entry as Remedy['offered'][number]
    const values = {
      clause: clauseText(words, clause),
      remedy: text(policy.remedies[String(path[1])]?.title),
    }
    return effect === 'offer'
      ? fill(phrases.offer, values)
      : `${values.remedy} ${fill(phrases.refuse, values)}`
  }
  const rule = entry as AdmissionRule
  const party = rule.effect === 'redirect' ? partyName(words, rule.party) : ''
  return fill(phrases[rule.effect], { clause: clauseText(words, rule.clause), party })
}
