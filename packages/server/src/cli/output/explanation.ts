import type { Policy } from '@redress/engine'
import {
  describeStep,
  reportRefusal,
  reportTrace,
  type ScenarioResult,
  type StepOutcome,
  type StepResult,
} from '@redress/engine/author'
import type { Terminal } from '../terminal.ts'
import { clauseText } from './clause-text.ts'
import { columns } from './columns.ts'
import { count } from './count.ts'
import { tellEvent } from './tell-event.ts'

/** A case, step by step: what was asked, what came of it, the clauses in full, the rules looked at, and what is owed after it. */
export function printExplanation(
  policy: Policy,
  { scenario, steps }: ScenarioResult,
  language: string,
  terminal: Terminal,
): string[] {
  const { paint } = terminal
  const title = policy.title[language] ?? policy.id
  return [
    paint('bold', scenario.name),
    paint('dim', `judged under ${title} (${policy.id}, version ${policy.version})`),
    '',
    ...steps.flatMap((step, index) => printStep(step, firstCited(steps, index), language, terminal)),
    summary(steps),
  ]
}

function printStep(
  { number, step, outcome }: StepResult,
  fresh: ReadonlySet<string>,
  language: string,
  terminal: Terminal,
): string[] {
  const { paint } = terminal
  const body = [
    ...result(outcome, terminal),
    ...section('Clauses', clauses(outcome, fresh, language, terminal.columns), terminal),
    ...section('Rules looked at, in order', reportTrace(outcome.trace, paint), terminal),
    ...section('Owed after this', owed(outcome), terminal),
  ]
  return [
    `${paint('bold', `${number}.`)} ${outcome.time(step.at)}  ${paint('bold', describeStep(step))}`,
    ...body.map((line) => (line ? `   ${line}` : line)),
    '',
  ]
}

function result({ refusal, events, state, time }: StepOutcome, { paint }: Terminal): string[] {
  const where = state
    ? `The case is ${paint('bold', state.status)}, level ${state.level}, with ${state.team}.`
    : 'There is no case.'
  const told = events.flatMap((event) => tellEvent(event, time))
  return [...(refusal ? reportRefusal(refusal, paint) : []), ...told, where]
}

/** The clauses that a step is the first to cite. */
function firstCited(steps: readonly StepResult[], index: number): Set<string> {
  const before = new Set(steps.slice(0, index).flatMap(({ outcome }) => [...outcome.cited]))
  return new Set([...(steps[index]?.outcome.cited ?? [])].filter((clause) => !before.has(clause)))
}

/** In full where they are cited first, by name after that. */
function clauses(
  outcome: StepOutcome,
  fresh: ReadonlySet<string>,
  language: string,
  width: number,
): string[] {
  return [...outcome.cited].flatMap((clause) =>
    fresh.has(clause) ? clauseText(outcome.policy, clause, language, width) : [`${clause}, as above`],
  )
}

function owed({ questions, time }: StepOutcome): string[] {
  return columns(
    questions
      .obligations()
      .map(({ name, owes, state, due, clause }) => [
        name,
        `owed by ${owes}`,
        state,
        due === undefined ? 'no deadline' : `due ${time(due)}`,
        clause ?? '',
      ]),
  )
}

function section(title: string, lines: readonly string[], { paint }: Terminal): string[] {
  return lines.length === 0 ? [] : ['', paint('cyan', title), ...lines.map((line) => `  ${line}`)]
}

function summary(steps: readonly StepResult[]): string {
  const last = steps.at(-1)?.outcome.state
  const looked = steps.reduce((sum, { outcome }) => sum + outcome.trace.length, 0)
  return `${count(steps.length, 'step')}, ${count(looked, 'rule')} looked at; the case is ${last?.status ?? 'not opened'}`
}
