import { type CaseState, obligationsOf, offersOf, readySteps } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { titleOfMissing } from './refusal-problem.ts'
import { instantsOf, type Looking } from './view.ts'

export interface NextStep {
  /** The command that does it. */
  do: string
  title: string
  due?: string
  clause?: string
  line?: string
  step?: string
  remedy?: string
  /** For `choose-remedy`. */
  remedies?: { remedy: string; title: string; worth?: string }[]
  /** For `provide-information`. */
  missing?: { name: string; title: string; line?: string }[]
}

/** What these parties are to do next, the most urgent first. */
export function nextFor(looking: Looking): NextStep[] {
  const { loaded, state, parties, viewer } = looking
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
    .map(({ name, does, due, clause, line }) => ({
      do: does[0] ?? name,
      title: inLanguage(loaded.policy.obligations[name]?.title, looking.language) ?? name,
      ...dueOf(looking, due),
      ...(clause ? { clause } : {}),
      ...(line ? { line } : {}),
    }))
  return [...asked, ...steps, ...others].sort((one, other) => instant(one.due) - instant(other.due))
}

const instant = (due: string | undefined) => (due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due))

function dueOf({ loaded, state }: Looking, due: number | undefined): { due?: string } {
  return due === undefined ? {} : { due: instantsOf(loaded, state)(due) }
}

function stepNext(
  looking: Looking,
  { run, remedy, line, step }: ReturnType<typeof readySteps>[number],
): NextStep {
  const { loaded, state, language } = looking
  const owed = state.obligations.find((each) => each.run === run && each.name === step)
  const declared = loaded.policy.remedies[remedy]?.steps.find(({ id }) => id === step)
  return {
    do: 'do-step',
    title: inLanguage(declared?.title, language) ?? step,
    step,
    remedy,
    ...(line === '*' ? {} : { line }),
    ...dueOf(looking, owed?.due),
    ...(declared?.clause ? { clause: declared.clause } : {}),
  }
}

function choicesNext(looking: Looking): NextStep[] {
  const { loaded, state, now, language } = looking
  const open = offersOf(loaded, state, now)
  return state.lines.flatMap(({ id, offers = [] }) => {
    const remedies = open.filter(
      ({ line, remedy, offered }) => line === id && offered && offers.includes(remedy),
    )
    if (remedies.length === 0) return []
    return [
      {
        do: 'choose-remedy',
        title: 'choose-remedy',
        line: id,
        ...dueOf(looking, owedFor(state, 'choose-remedy')?.due),
        remedies: remedies.map(({ remedy, worth }) => ({
          remedy,
          title: inLanguage(loaded.policy.remedies[remedy]?.title, language) ?? remedy,
          ...(worth === undefined ? {} : { worth }),
        })),
      },
    ]
  })
}

function missingNext(looking: Looking): NextStep[] {
  const { loaded, state, language } = looking
  if (state.missing.length === 0) return []
  const owed = owedFor(state, 'provide-information')
  return [
    {
      do: 'provide-information',
      title:
        inLanguage(loaded.policy.obligations[owed?.name ?? '']?.title, language) ?? 'provide-information',
      ...dueOf(looking, owed?.due),
      ...(owed?.clause ? { clause: owed.clause } : {}),
      missing: state.missing.map((piece) => ({
        name: piece.name,
        title: titleOfMissing(loaded, state.kind, piece, language) ?? piece.name,
        ...(piece.line ? { line: piece.line } : {}),
      })),
    },
  ]
}

function owedFor(state: CaseState, action: string) {
  return obligationsOf(state).find(({ owes, does }) => owes === 'customer' && does.includes(action))
}
