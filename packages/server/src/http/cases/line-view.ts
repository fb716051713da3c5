import { type CaseState, type LoadedPolicy, offersOf } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { namesOf } from './names-of.ts'
import { verdictTold } from './told.ts'
import { companyOr, type Looking, partyTitle } from './view.ts'

type Line = CaseState['lines'][number]

/** A line of a case with its verdict, its decision, and what is offered for it. */
export function lineView(looking: Looking, { id, facts, verdict, decision, offers }: Line) {
  const { loaded, state, now, language } = looking
  const { policy } = loaded
  const open = offersOf(loaded, state, now).filter(
    (offer) => offer.line === id && (offers ?? []).includes(offer.remedy),
  )
  return {
    id,
    ...(facts.title === undefined ? {} : { title: String(facts.title) }),
    ...(facts.quantity === undefined ? {} : { quantity: String(facts.quantity) }),
    ...(facts.unit === undefined ? {} : { unit: String(facts.unit) }),
    told: askedOf(loaded, state, facts),
    answers: answersOf(looking, facts),
    ...(verdict ? { verdict: verdictShown(looking, verdict) } : {}),
    ...(decision
      ? {
          decision: {
            ...decision,
            ...titled(loaded, decision.remedy, language),
            by: companyOr(loaded, decision.by),
          },
        }
      : {}),
    offers: open.map(({ remedy, offered, clause, worth }) => ({
      remedy,
      title: inLanguage(policy.remedies[remedy]?.title, language) ?? remedy,
      offered,
      clause,
      ...(worth === undefined ? {} : { worth }),
      steps: (policy.remedies[remedy]?.steps ?? []).map((step) => ({
        step: step.id,
        title: namesOf(loaded, language).step(remedy, step.id),
        owes: companyOr(loaded, step.owes),
      })),
    })),
  }
}

/** A verdict, with what people call the kind of request, or the party, that it names. */
export function verdictShown({ loaded, language }: Looking, verdict: NonNullable<Line['verdict']>) {
  const { instead, party } = verdict
  const insteadTitle =
    instead === undefined ? undefined : inLanguage(loaded.policy.requests[instead]?.title, language)
  return {
    ...verdictTold(loaded, language, verdict),
    ...(insteadTitle === undefined ? {} : { insteadTitle }),
    ...(party === undefined ? {} : { partyTitle: partyTitle(loaded, party, language) }),
  }
}

function titled({ policy }: LoadedPolicy, remedy: string | undefined, language: string) {
  const title = remedy === undefined ? undefined : inLanguage(policy.remedies[remedy]?.title, language)
  return title === undefined ? {} : { remedyTitle: title }
}

/** Of what is known, what this kind of request asks for, and the description. What our people recorded besides is not shown here. */
export function askedOf({ policy }: LoadedPolicy, state: CaseState, facts: Record<string, unknown>) {
  const asked = askedBy(policy, state.kind)
  const shown = Object.entries(facts).filter(
    ([name]) => Object.hasOwn(asked, name) || name === 'description' || name === 'head',
  )
  return Object.fromEntries(shown)
}

/** The answers in the words of the questions. */
function answersOf({ loaded, state, language }: Looking, facts: Record<string, unknown>) {
  const asked = askedBy(loaded.policy, state.kind)
  return Object.entries(asked).flatMap(([name, field]) => {
    const value = facts[name]
    if (value === undefined || value === null || value === '') return []
    const option = inLanguage(field.options?.[String(value)], language)
    const text = option ?? namesOf(loaded, language).value(`line.${name}`, value)
    return [{ name, label: inLanguage(field.label, language) ?? name, value, ...(text ? { text } : {}) }]
  })
}

function askedBy({ requests }: LoadedPolicy['policy'], kind: string) {
  const request = requests[kind]
  const heads = Object.values(request?.heads ?? {}).map((head) => head.ask)
  return Object.assign({}, ...heads, request?.ask ?? {}) as NonNullable<typeof request>['ask']
}
