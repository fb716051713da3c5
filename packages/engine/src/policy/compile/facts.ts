import { builtInFacts, type Subject } from '../expressions/built-in-facts.ts'
import { suggest } from '../expressions/did-you-mean.ts'
import type { FactDeclaration, Scalar, Text, ValueType } from '../model.ts'
import type { Authored } from '../schema/policy.ts'
import type { AuthoredFact } from '../schema/values.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { checkCamel } from './kebab.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { scalarOf } from './scalar.ts'
import { text } from './text.ts'

const subjects = ['order', 'line', 'customer', 'seller', 'incident', 'case'] as const

/** The facts that a policy declares. */
export function declaredFacts(context: Context, authored: Authored['facts']): FactDeclaration[] {
  return Object.entries(authored ?? {}).flatMap(([name, fact]) => {
    const at = ['facts', name]
    const [subject = '', ...rest] = name.split('.')
    if (!(subjects as readonly string[]).includes(subject) || rest.length === 0) {
      reportSubject(context, name, subject, rest.length, at)
      return []
    }
    for (const part of rest) checkCamel(context, part, at)
    return [declaration(context, subject as Subject, rest.join('.'), fact, at)]
  })
}

function declaration(
  context: Context,
  subject: Subject,
  name: string,
  fact: AuthoredFact,
  at: Path,
): FactDeclaration {
  const long = typeof fact === 'string' ? { type: fact } : fact
  const options = long['one-of']
  if (long.type === undefined && options === undefined) {
    const help = 'Write "type: text" (or boolean, number, integer, instant, text-list), or "one-of: [ … ]".'
    context.report({ at, atKey: true }, 'missing-key', `The fact "${subject}.${name}" has no type.`, help)
  }
  const type: ValueType = long.type ?? 'text'
  refuseOtherType(context, subject, name, type, at)
  return present({
    subject,
    name,
    type,
    options,
    optionTitles: titlesOf(context, long.titles, options, [...at, 'titles']),
    default: whenGiven(long.default, (value) => defaultOf(context, value, type, options, [...at, 'default'])),
    title: whenGiven(long.title, (title) => text(context, title, [...at, 'title'])),
    asked: false,
  })
}

function titlesOf(
  context: Context,
  titles: Record<string, string | Record<string, string>> | undefined,
  options: readonly string[] = [],
  at: Path,
): Record<string, Text> | undefined {
  if (!titles) return undefined
  return mapEntries(titles, (title, option) => {
    if (!options.includes(option)) {
      const help = suggest(option, options, 'values')
      context.report(
        { at: [...at, option], atKey: true },
        'unknown-name',
        `"${option}" is not one of the values.`,
        help,
      )
    }
    return text(context, title, [...at, option])
  })
}

function refuseOtherType(context: Context, subject: Subject, name: string, type: ValueType, at: Path): void {
  const builtIn = Object.hasOwn(builtInFacts[subject], name) ? builtInFacts[subject][name] : undefined
  if (!builtIn || builtIn.type === type) return
  const message = `"${subject}.${name}" is a built-in fact of type ${builtIn.type}, and here it is ${type}.`
  context.report(
    { at, atKey: true },
    'name-clash',
    message,
    'Choose another name, or give it the built-in type.',
  )
}

function defaultOf(
  context: Context,
  value: string | boolean | (string | boolean)[],
  type: ValueType,
  options: readonly string[] | undefined,
  at: Path,
): Scalar {
  if (type === 'text-list') return (Array.isArray(value) ? value : [value]).map(String)
  const single = Array.isArray(value) ? (value[0] ?? '') : value
  if (options && !options.includes(String(single))) {
    context.report(
      at,
      'unknown-name',
      `"${single}" is not one of the values.`,
      suggest(String(single), options, 'values'),
    )
  }
  return scalarOf(context, single, type, at)
}

function reportSubject(context: Context, name: string, subject: string, parts: number, at: Path): void {
  const message =
    parts === 0
      ? `The fact "${name}" does not say what it belongs to.`
      : `A fact cannot belong to "${subject}".`
  const help =
    parts === 0
      ? `Write order.${name}, line.${name}, customer.${name}, seller.${name}, incident.${name} or case.${name}.`
      : suggest(subject, subjects, 'subjects')
  context.report({ at, atKey: true }, 'unknown-name', message, help)
}
