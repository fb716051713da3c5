import { parseInstant, parseLocalTime, parsePeriod } from '../../calendar/index.ts'
import { nearest, suggest } from './did-you-mean.ts'
import { celFunctions, celMethods, functionsByName, type Meaning } from './functions/index.ts'
import type { Names } from './names.ts'
import type { CallNode, Node } from './node.ts'
import { Unacceptable } from './problem.ts'

/** Checks that a called function exists, and that the texts it is given mean something; throws Unacceptable. */
export function checkCall(node: CallNode, names: Names): void {
  if (node.of) {
    if (!(celMethods as readonly string[]).includes(node.name)) throw unknownMethod(node)
    return
  }
  if ((celFunctions as readonly string[]).includes(node.name)) return
  const overloads = functionsByName.get(node.name)
  if (!overloads) throw unknownFunction(node)
  const means = overloads[0]?.means
  means?.forEach((meaning, index) => {
    const text = node.values[index]
    if (meaning && text) checkText(text, meaning, node.name, names)
  })
}

function checkText(node: Node, meaning: Meaning, name: string, names: Names): void {
  if (node.kind === 'choice') {
    checkText(node.yes, meaning, name, names)
    checkText(node.no, meaning, name, names)
    return
  }
  if (node.kind !== 'literal' || typeof node.value !== 'string') {
    const help = `Write it in quotes, or choose between two: ${name}(… ? "…" : "…").`
    throw new Unacceptable('text-not-literal', `${name} needs its ${meaning} as a text.`, help, node)
  }
  const problem = textProblem(node.value, meaning, names)
  if (problem) throw new Unacceptable(problem.id, problem.message, problem.help, node)
}

function textProblem(
  text: string,
  meaning: Meaning,
  names: Names,
): { id: string; message: string; help: string } | undefined {
  if (meaning === 'time of day') {
    const time = parseLocalTime(text)
    return time.ok ? undefined : { id: time.problem.id, message: time.problem.text, help: 'As in "12:00".' }
  }
  if (meaning === 'instant') {
    const instant = parseInstant(text)
    if (instant.ok) return undefined
    return {
      id: instant.problem.id,
      message: instant.problem.text,
      help: 'As in "2026-03-03T12:00:00+01:00".',
    }
  }
  if (meaning === 'period') return periodProblem(text, names)
  const known = {
    event: 'events',
    obligation: 'obligations',
    step: 'steps',
    remedy: 'remedies',
    suspension: 'suspensions',
    language: 'languages',
  } as const
  const kinds = known[meaning]
  const those = names[kinds]
  if (!those || those.includes(text)) return undefined
  return {
    id: 'unknown-name',
    message: `There is no ${meaning} called "${text}".`,
    help: suggest(text, those, kinds),
  }
}

function periodProblem(
  text: string,
  { calendars }: Names,
): { id: string; message: string; help: string } | undefined {
  const period = parsePeriod(text, calendars)
  if (!period.ok) {
    const help = 'As in "14 days" or "4 hours on office".'
    return { id: period.problem.id, message: period.problem.text, help }
  }
  const calendar = period.value.calendar
  const known = [...new Set([...(calendars ?? []), 'always', 'statutory'])]
  if (!calendar || !calendars || known.includes(calendar)) return undefined
  return {
    id: 'unknown-name',
    message: `There is no calendar called "${calendar}".`,
    help: suggest(calendar, known, 'calendars'),
  }
}

function unknownFunction(node: CallNode): Unacceptable {
  const known = [...functionsByName.keys(), ...celFunctions]
  const method = (celMethods as readonly string[]).includes(node.name)
  const help = method
    ? `Write it after a dot: order.country.${node.name}(…).`
    : suggest(node.name, known, 'functions', known.length)
  return new Unacceptable('unknown-function', `There is no function "${node.name}".`, help, node.nameRange)
}

function unknownMethod(node: CallNode): Unacceptable {
  if (node.name === 'matches') {
    return new Unacceptable(
      'no-regular-expressions',
      'Regular expressions are refused: a few of them never finish.',
      'Use ==, in, startsWith, endsWith or contains.',
      node.nameRange,
    )
  }
  const near = nearest(node.name, celMethods)
  const isFunction = functionsByName.has(node.name) || node.name === 'has'
  const help = isFunction
    ? `Write it in front: ${node.name}(…).`
    : near
      ? `Did you mean "${near}"?`
      : suggest(node.name, celMethods, 'functions after a dot')
  return new Unacceptable('unknown-function', `Nothing has a function "${node.name}".`, help, node.nameRange)
}
