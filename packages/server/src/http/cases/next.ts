import { type CaseState, type Missing, obligationsOf, readySteps } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { choicesNext } from './choices-next.ts'
import { fieldShown, fieldsShown } from './fields.ts'
import { namesOf } from './names-of.ts'
import { promiseTitle } from './promise-title.ts'
import { titleOfMissing } from './refusal-problem.ts'
import type { NextStep } from './schemas/next.ts'
import { dueOf, type Looking } from './view.ts'

export type { NextStep }

type Wanted = NonNullable<NextStep['missing']>[number]

/** What these parties are to do next, the most urgent first. */
export function nextFor(looking: Looking): NextStep[] {
  const { loaded, state, parties, viewer, language } = looking
  const customers = parties.includes('customer')
  const owed = obligationsOf(state).filter(({ owes }) => parties.includes(owes))
  const steps = readySteps(loaded, state)
    .filter(({ owes, submitted }) => parties.includes(owes) && !submitted)
    .map((ready) => stepNext(looking, ready))
  const asked = customers && viewer !== 'ours' ? [...choicesNext(looking), ...missingNext(looking)] : []
  const named = new Set([...steps, ...asked].flatMap(({ do: action, step }) => step ?? action))
  const others = owed
    .filter(
      ({ source, name, does }) =>
        source !== 'step' && !named.has(name) && !does.some((each) => named.has(each)),
    )
    .map(({ name, does, due, clause, line }) => {
      const action = loaded.policy.actions[does[0] ?? '']
      const fields = fieldsShown(action?.ask ?? {}, language)
      return {
        do: does[0] ?? name,
        title: promiseTitle(loaded, { name, does }, language),
        ...dueOf(looking, due),
        ...(clause ? { clause } : {}),
        ...(line ? { line } : {}),
        ...(fields.length > 0 ? { fields } : {}),
      }
    })
  return [...asked, ...steps, ...others].sort((one, other) => instant(one.due) - instant(other.due))
}

const instant = (due: string | undefined) => (due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due))

function stepNext(
  looking: Looking,
  { run, remedy, line, step }: ReturnType<typeof readySteps>[number],
): NextStep {
  const { loaded, state, language } = looking
  const owed = obligationsOf(state).findLast((each) => each.run === run && each.name === step)
  const declared = loaded.policy.remedies[remedy]?.steps.find(({ id }) => id === step)
  const amount = state.runs.find(({ id }) => id === run)?.amount
  const fields = fieldsShown(declared?.ask ?? {}, language)
  const outcomes = Object.keys(declared?.outcomes ?? {})
  return {
    do: 'do-step',
    title: namesOf(loaded, language).step(remedy, step),
    run,
    step,
    remedy,
    ...(line === '*' ? {} : { line }),
    ...dueOf(looking, owed?.due),
    ...(declared?.clause ? { clause: declared.clause } : {}),
    ...(declared?.proof ? { proof: proofOf(looking, declared.proof) } : {}),
    ...(fields.length > 0 ? { fields } : {}),
    ...(outcomes.length > 0
      ? { outcomes, basis: basisOf(looking, remedy, line, declared?.after ?? []) }
      : {}),
    ...(amount === undefined ? {} : { amount }),
  }
}

/** What was told with the steps that another comes after: an answer to a quote is to the sums of the quote. */
function basisOf(
  { loaded, state, language }: Looking,
  remedy: string,
  line: string,
  after: readonly string[],
): NonNullable<NextStep['basis']> {
  const steps = loaded.policy.remedies[remedy]?.steps.filter(({ id }) => after.includes(id)) ?? []
  const facts = { ...state.facts, ...state.lines.find(({ id }) => id === line)?.facts }
  return steps
    .flatMap(({ ask }) => Object.entries(ask))
    .flatMap(([name, field]) => {
      const value = facts[name]
      if (value === undefined || value === null) return []
      const { type, label } = fieldShown(name, field, language)
      const text = namesOf(loaded, language).value(`line.${name}`, value)
      return [{ name, type, label, value, ...(text ? { text } : {}) }]
    })
}

function evidenceNamed({ loaded: { policy } }: Looking, kind: string) {
  return (
    policy.evidence[kind] ?? Object.values(policy.requests).flatMap(({ evidence }) => evidence[kind] ?? [])[0]
  )
}

function proofOf(looking: Looking, kind: string): NonNullable<NextStep['proof']> {
  const declared = evidenceNamed(looking, kind)
  return {
    kind,
    title: inLanguage(declared?.title, looking.language) ?? kind,
    accept: declared?.accept ?? ['photo', 'document'],
    ...(declared?.clause ? { clause: declared.clause } : {}),
  }
}

function missingNext(looking: Looking): NextStep[] {
  const { loaded, state, language } = looking
  if (state.missing.length === 0) return []
  const owed = owedFor(state, 'provide-information')
  return [
    {
      do: 'provide-information',
      title: promiseTitle(loaded, { name: owed?.name ?? '', does: ['provide-information'] }, language),
      ...dueOf(looking, owed?.due),
      ...(owed?.clause ? { clause: owed.clause } : {}),
      missing: state.missing.map((piece) => wantedOf(looking, piece)),
    },
  ]
}

/** A missing piece, with what a form needs to take it. */
function wantedOf(looking: Looking, piece: Missing): Wanted {
  const { loaded, state, language } = looking
  const request = loaded.policy.requests[state.kind]
  const { what, name } = piece
  const heads = Object.values(request?.heads ?? {}).map(({ ask }) => ask[name])
  const field = what === 'field' ? [request?.ask[name], ...heads].find((each) => each) : undefined
  const accept =
    what === 'evidence' ? (request?.evidence[name] ?? loaded.policy.evidence[name])?.accept : undefined
  return {
    ...piece,
    title: titleOfMissing(loaded, state.kind, piece, language) ?? name,
    ...(accept ? { accept: [...accept] } : {}),
    ...(field ? { field: fieldShown(name, field, language) } : {}),
    ...(what === 'answer' ? { kinds: kindsOf(looking) } : {}),
  }
}

/** The evidence that this kind of request knows. */
function kindsOf({ loaded, state, language }: Looking): NonNullable<Wanted['kinds']> {
  const known = { ...loaded.policy.evidence, ...loaded.policy.requests[state.kind]?.evidence }
  return Object.entries(known).map(([kind, { title, accept }]) => ({
    kind,
    title: inLanguage(title, language) ?? kind,
    accept: [...accept],
  }))
}

/** The customer's own promise that an action keeps. */
export function owedFor(state: CaseState, action: string) {
  return obligationsOf(state).find(({ owes, does }) => owes === 'customer' && does.includes(action))
}
