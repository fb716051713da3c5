import { holds } from '../../policy/expressions/evaluate.ts'
import type { ClauseId, Field } from '../../policy/model.ts'
import { leadLine } from '../duties.ts'
import { refusal } from '../refusals.ts'
import { scopeOf } from '../scope.ts'
import { stateOf, type Turn } from '../turn.ts'
import type { CaseState, Missing, Refusal } from '../types.ts'
import type { Answers } from './answers.ts'
import { isBlank } from './value.ts'

/** What an action or step must be told and was not. */
export function unanswered(
  fields: Record<string, Field>,
  given: Answers,
  lines: readonly string[],
): Missing[] {
  const perLine = (name: string, id: string) => given.lines.find((line) => line.id === id)?.facts[name]
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.required !== true && field.required !== 'before-sending') return []
    const clause = field.clause ? { clause: field.clause } : {}
    if (field.per !== 'line')
      return isBlank(given.facts[name]) ? [{ what: 'field' as const, name, ...clause }] : []
    return lines
      .filter((id) => isBlank(perLine(name, id)))
      .map((line) => ({ what: 'field' as const, name, line, ...clause }))
  })
}

/** What an action or step must be told under a condition, and was not. The condition sees the case as it stood before, with what was told now. */
export function askedOnCondition(
  turn: Turn,
  before: CaseState,
  fields: Record<string, Field>,
  lines: readonly string[],
): Missing[] {
  const { facts, lines: told } = stateOf(turn)
  const state = { ...before, facts, lines: told }
  return Object.entries(fields).flatMap(([name, field]) => {
    const { required, clause } = field
    if (typeof required !== 'object') return []
    const subjects = field.per === 'line' ? told.filter((line) => lines.includes(line.id)) : [undefined]
    return subjects
      .filter((line) => isBlank(line?.facts[name] ?? facts[name]))
      .filter(
        (line) =>
          holds(turn.loaded, required, scopeOf(turn.loaded, state, turn.now, line?.id ?? leadLine(state))) ===
          true,
      )
      .map((line) => ({
        what: 'field' as const,
        name,
        ...(line ? { line: line.id } : {}),
        ...(clause ? { clause } : {}),
      }))
  })
}

/** The refusal of what was not told. */
export function untold(
  turn: Turn,
  what: string,
  missing: readonly Missing[],
  clause?: ClauseId,
): Refusal | undefined {
  if (missing.length === 0) return undefined
  const names = missing.map((piece) => `"${piece.name}"`).join(', ')
  return refusal(turn.loaded, 'missing', {
    clause: missing[0]?.clause ?? clause,
    message: `"${what}" needs an answer to ${names}.`,
    missing: [...missing],
  })
}
