import type { Fields } from '../../policy/expressions/types.ts'
import type { LineFacts } from '../events.ts'
import { wrongFacts } from '../inputs/facts.ts'
import { lineEntries, lineIds } from '../inputs/lines.ts'
import { isMap, notAMap } from '../inputs/plain.ts'
import { good, invalid, type Read } from '../inputs/read.ts'
import { notTheirs } from '../inputs/tell.ts'
import type { Malformed } from '../inputs/wrong.ts'
import { judgeAdded, updateMissing } from '../intake.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

const subjects = ['order', 'customer', 'seller', 'case'] as const
type Parts = Record<(typeof subjects)[number], Fields>

/** Notes what became known from outside: a delivery, a payment dispute opened or withdrawn, a changed standing. */
export function recordFacts(turn: Turn): Refusal | undefined {
  const parts = partsGiven(turn)
  if (!parts.ok) return parts.refusal
  const lines = linesGiven(turn)
  if (!lines.ok) return lines.refusal
  const { order, customer, seller, case: facts } = parts.value
  if (lines.value.length === 0 && Object.values(parts.value).every((part) => Object.keys(part).length === 0))
    return invalid(turn, 'Say what became known: "order", "customer", "seller", "case" or "lines".', {
      id: 'needs-one-of',
      options: [...subjects, 'lines'],
    }).refusal
  record(turn, 'facts-recorded', { order, customer, seller, facts, lines: lines.value })
  judgeAdded(turn)
  if (stateOf(turn).missing.length > 0) updateMissing(turn)
  return undefined
}

function partsGiven(turn: Turn): Read<Parts> {
  const parts: Parts = { order: {}, customer: {}, seller: {}, case: {} }
  for (const subject of subjects) {
    const part = turn.command.with?.[subject] ?? {}
    if (!isMap(part)) return invalid(turn, `"${subject}" must name facts and their values.`, notAMap(subject))
    const wrong = wrongFacts(turn, subject, part) ?? theirsIn(turn, subject, part)
    if (wrong) return invalid(turn, ...wrong)
    parts[subject] = part
  }
  return good(parts)
}

function linesGiven(turn: Turn): Read<LineFacts> {
  const ids = lineIds(turn)
  if (!ids.ok) return ids
  const entries = lineEntries(turn)
  if (!entries.ok) return entries
  for (const { id, fields } of entries.value) {
    const wrong = wrongFacts(turn, 'line', fields) ?? theirsIn(turn, 'line', fields)
    if (wrong) return invalid(turn, wrong[0], { ...wrong[1], line: id })
  }
  return good(entries.value.map(({ id, fields }) => ({ id, facts: fields })))
}

/** What an action or a step asks is told there. */
function theirsIn(turn: Turn, subject: keyof Parts | 'line', facts: Fields): Malformed | undefined {
  if (subject !== 'case' && subject !== 'line') return undefined
  const declared = turn.loaded.policy.facts.filter((each) => each.subject === subject)
  const told = Object.keys(facts).filter((name) => declared.some((each) => each.name === name))
  for (const name of told) {
    const wrong = notTheirs(turn, name, subject)
    if (wrong) return wrong
  }
  return undefined
}
