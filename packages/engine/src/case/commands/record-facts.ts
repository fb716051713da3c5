import type { Fields } from '../../policy/expressions/types.ts'
import { invalid, lineIds, notTheirs } from '../inputs.ts'
import { judgeAdded, updateMissing } from '../intake.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Notes what became known from outside: a delivery, a payment dispute opened or withdrawn, a changed standing. */
export function recordFacts(turn: Turn): Refusal | undefined {
  const given = turn.command.with ?? {}
  const parts = {
    order: given.order ?? {},
    customer: given.customer ?? {},
    seller: given.seller ?? {},
    facts: given.case ?? {},
  }
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part !== 'object' || part === null || Array.isArray(part))
      return invalid(turn, `"${name}" must name facts and their values.`).refusal
  }
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const lines = (Array.isArray(given.lines) ? (given.lines as Fields[]) : []).map(({ id, ...facts }) => ({
    id: String(id),
    facts,
  }))
  const told = [...Object.keys(parts.facts as Fields), ...lines.flatMap((line) => Object.keys(line.facts))]
  const theirs = told.flatMap((name) => notTheirs(turn, name) ?? [])[0]
  if (theirs) return invalid(turn, theirs).refusal
  if (answersNothing(parts, lines))
    return invalid(turn, 'Say what became known: "order", "customer", "seller", "case" or "lines".').refusal
  record(turn, 'facts-recorded', { ...(parts as Record<keyof typeof parts, Fields>), lines })
  judgeAdded(turn)
  if (stateOf(turn).missing.length > 0) updateMissing(turn)
  return undefined
}

const answersNothing = (parts: Record<string, unknown>, lines: unknown[]) =>
  lines.length === 0 && Object.values(parts).every((part) => Object.keys(part as Fields).length === 0)
