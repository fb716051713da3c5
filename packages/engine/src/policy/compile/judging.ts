import type { AdmissionRule, JudgementRule, Policy } from '../model.ts'
import type { Authored } from '../schema/policy.ts'
import type { AuthoredAdmissionRule, AuthoredJudgementRule } from '../schema/requests.ts'
import { type Path, pathText } from '../yaml/tree.ts'
import { consequences, effectsOf } from './consequences.ts'
import type { Context } from './context.ts'
import { present, whenGiven } from './present.ts'
import { refer, referAll, referMaybe } from './refer.ts'
import { entriesOf, oneEffect, rule } from './rule.ts'
import { text } from './text.ts'

/** The rules that judge requests, at once and at later moments. */
export function judging(context: Context, authored: Authored): Pick<Policy, 'admission' | 'judgements'> {
  return {
    admission: entriesOf(authored.admission, 'admission', (entry, at) => admissionRule(context, entry, at)),
    judgements: entriesOf(authored.judgements, 'judgements', (judgement, at) => ({
      at: referAll(context, 'event', judgement.at, [...at, 'at']),
      rules: judgement.rules.map((entry, index) => judgementRule(context, entry, [...at, 'rules', index])),
    })),
  }
}

function admissionRule(context: Context, authored: AuthoredAdmissionRule, at: Path): AdmissionRule {
  oneEffect(context, authored, ['refuse', 'admit', 'redirect'], at)
  const base = present({
    ...rule(context, authored, at),
    instead: referMaybe(context, 'kind', authored.instead, [...at, 'instead']),
    because: whenGiven(authored.because, (because) => text(context, because, [...at, 'because'])),
  })
  const { refuse, admit, redirect, clause } = authored
  if (redirect !== undefined)
    return { ...base, effect: 'redirect', ...redirection(context, redirect, clause, at) }
  if (clause !== undefined) reportClause(context, at)
  if (admit !== undefined)
    return { ...base, effect: 'admit', clause: refer(context, 'clause', admit, [...at, 'admit']) }
  return { ...base, effect: 'refuse', clause: referMaybe(context, 'clause', refuse, [...at, 'refuse']) ?? '' }
}

function redirection(context: Context, redirect: string, clause: string | undefined, at: Path) {
  if (clause === undefined) {
    const message = `${pathText(at)} redirects without a clause.`
    context.report(
      { at: [...at, 'redirect'], atKey: true },
      'missing-key',
      message,
      'Add "clause:" beside it.',
    )
  }
  return {
    party: refer(context, 'party', redirect, [...at, 'redirect']),
    clause: referMaybe(context, 'clause', clause, [...at, 'clause']) ?? '',
  }
}

function reportClause(context: Context, at: Path): void {
  const message = '"clause" goes with "redirect" alone.'
  const help = 'Take it out: "refuse" and "admit" name the clause themselves.'
  context.report({ at: [...at, 'clause'], atKey: true }, 'unknown-key', message, help)
}

function judgementRule(context: Context, authored: AuthoredJudgementRule, at: Path): JudgementRule {
  const { when, for: kinds, then, because, ...effects } = authored
  const compiled = [...effectsOf(context, effects, at), ...consequences(context, then, [...at, 'then'])]
  if (compiled.length === 0 && effects.remedy === undefined)
    oneEffect(context, {}, ['refuse', 'approve', 'grant', 'notify', 'oblige', 'close'], at)
  return present({
    ...rule(context, authored, at),
    effects: compiled,
    because: whenGiven(because, (reason) => text(context, reason, [...at, 'because'])),
  })
}
