import type { Fields } from '../../policy/expressions/types.ts'
import type { EventData, EventOf, EventType, LineFacts } from '../events.ts'
import type { CaseState, LineState } from '../types.ts'

/** What an event changes of the case. */
export type Reducers = {
  [Type in EventType]?: (state: CaseState, data: EventData[Type], event: EventOf<Type>) => Partial<CaseState>
}

/** The lines with further facts, where some are given. */
export function withLineFacts(lines: LineState[], added: LineFacts): LineState[] {
  if (added.length === 0) return lines
  const byId = new Map(added.map((line) => [line.id, line.facts]))
  return lines.map((line) =>
    byId.has(line.id) ? { ...line, facts: { ...line.facts, ...byId.get(line.id) } } : line,
  )
}

/** Facts laid over earlier ones; parts such as `payment` are laid over part by part. */
export function mergeFields(earlier: Fields | undefined, later: Fields): Fields {
  const merged: Fields = { ...earlier }
  for (const [name, value] of Object.entries(later)) {
    const before = merged[name]
    merged[name] = isPart(before) && isPart(value) ? mergeFields(before, value) : value
  }
  return merged
}

function isPart(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
