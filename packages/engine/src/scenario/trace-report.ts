import type { Refusal, TraceEntry } from '../case/types.ts'
import type { FactRead } from '../policy/expressions/types.ts'
import { show } from './compare.ts'
import { type Paint, plain } from './paint.ts'

const marks = { held: '●', always: '●', 'did-not-hold': '○', unknown: '?' } as const
const results = {
  held: 'holds',
  always: 'always',
  'did-not-hold': 'does not hold',
  unknown: 'cannot be known',
} as const

/** The rules that were looked at, in order: what each asked, the facts it read, what it gave and under which clause. */
export function reportTrace(trace: readonly TraceEntry[], paint: Paint = plain): string[] {
  return trace.flatMap((entry) => {
    const decided = entry.result === 'held' || entry.result === 'always'
    const gave = decided ? [entry.effect, entry.clause].filter((part) => part !== undefined) : []
    const about = entry.line === undefined || entry.line === '*' ? '' : `, line ${entry.line}`
    const head = `${marks[entry.result]} ${entry.rule}${about}${gave.length > 0 ? `: ${[...new Set(gave)].join(', ')}` : ''}`
    return [
      decided ? paint('bold', head) : head,
      ...(entry.expression === undefined
        ? []
        : [`    ${entry.expression.replaceAll(/\s+/g, ' ')}  ${paint('dim', why(entry))}`]),
      ...reportFacts(entry.facts, paint).map((line) => `    ${line}`),
    ]
  })
}

function why({ result, missing, fault }: TraceEntry): string {
  if (fault !== undefined) return `cannot be judged: ${fault}`
  return missing && missing.length > 0
    ? `${results[result]}: ${missing.join(', ')} not given`
    : results[result]
}

/** Facts with their values, aligned. */
export function reportFacts(facts: readonly FactRead[], paint: Paint = plain): string[] {
  const once = [...new Map(facts.map((fact) => [fact.name, fact])).values()]
  const width = Math.max(0, ...once.map(({ name }) => name.length))
  return once.map(({ name, value }) => paint('dim', `${name.padEnd(width)}  ${show(value)}`))
}

/** Why not, and what would change the answer. */
export function reportRefusal(refusal: Refusal, paint: Paint = plain): string[] {
  const under = refusal.clause ? ` under ${refusal.clause}` : ''
  return [
    paint('bold', `Refused (${refusal.id})${under}`),
    ...(refusal.message ? [`    ${refusal.message}`] : []),
    ...(refusal.missing ?? []).map(
      ({ what, name, line }) => `    missing: ${what} ${name}${line ? `, line ${line}` : ''}`,
    ),
    ...reportFacts(refusal.facts, paint).map((line) => `    ${line}`),
    ...refusal.wouldChange.map(
      ({ fact, is, needs }) => `    would change it: ${fact} ${needs}; it is ${show(is)}`,
    ),
    ...(refusal.instead ? [`    can be asked instead: ${refusal.instead}`] : []),
  ]
}
