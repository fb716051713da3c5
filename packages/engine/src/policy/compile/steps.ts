import { suggest } from '../expressions/did-you-mean.ts'
import type { Step } from '../model.ts'
import type { AuthoredRemedy, AuthoredStep } from '../schema/remedies.ts'
import { type Path, pathText } from '../yaml/tree.ts'
import { consequences } from './consequences.ts'
import type { Context } from './context.ts'
import { duty } from './duty.ts'
import { condition } from './expression.ts'
import { fields } from './fields.ts'
import { listOf, mapEntries, present } from './present.ts'
import { referMaybe } from './refer.ts'

const mostSteps = 50

/** The steps of a remedy, in order. Each follows all before it unless it says which. */
export function steps(context: Context, authored: AuthoredRemedy['steps'], at: Path): Step[] {
  if (authored.length === 0) {
    context.report(
      { at, atKey: true },
      'missing-key',
      `${pathText(at)} has no step.`,
      'Add one: - refund: { owes: finance }.',
    )
  }
  if (authored.length > mostSteps) {
    const message = `${pathText(at)} has ${authored.length} steps; a remedy may have ${mostSteps}.`
    context.report({ at, atKey: true }, 'too-many-steps', message, 'Make several remedies of it.')
  }
  const compiled: Step[] = []
  for (const [index, entry] of authored.slice(0, mostSteps).entries()) {
    const [first, ...others] = Object.entries(entry)
    const place = [...at, index]
    if (!first || others.length > 0) reportEntry(context, others[0]?.[0], place)
    if (first) compiled.push(step(context, first[0], first[1], compiled, [...place, first[0]]))
  }
  return compiled
}

function step(
  context: Context,
  id: string,
  authored: AuthoredStep,
  earlier: readonly Step[],
  at: Path,
): Step {
  const before = earlier.map((other) => other.id)
  return present({
    ...duty(context, authored, at),
    id,
    after:
      authored.after === undefined ? before : following(context, authored.after, before, [...at, 'after']),
    when: condition(context, authored.when, [...at, 'when']),
    proof: referMaybe(context, 'evidence', authored.proof, [...at, 'proof']),
    ask: fields(context, authored.ask, [...at, 'ask']),
    outcomes: mapEntries(authored.outcomes, (outcome, name) =>
      consequences(context, outcome, [...at, 'outcomes', name]),
    ),
    automatic: authored.automatic ?? false,
    pays: authored.pays ?? false,
  })
}

function following(context: Context, names: string | string[], before: string[], at: Path): string[] {
  return listOf(names).map((name, index) => {
    const place = Array.isArray(names) ? [...at, index] : at
    if (!before.includes(name)) {
      const message = `No step "${name}" stands before this one in its remedy.`
      context.report(place, 'unknown-name', message, suggest(name, before, 'steps before it'))
    }
    return name
  })
}

function reportEntry(context: Context, second: string | undefined, at: Path): void {
  const message = second
    ? `One entry has two steps; "${second}" is the second.`
    : `${pathText(at)} has no step.`
  const help = 'Give each step a dash of its own: "- inspect: { … }".'
  context.report(second ? { at: [...at, second], atKey: true } : at, 'step-entry', message, help)
}
