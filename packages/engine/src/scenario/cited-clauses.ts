import type { StepOutcome } from './types.ts'

/** Every clause that a step rests on: its refusal, what happened, the rules that held, and what was raised, kept or late. */
export function citedClauses({
  policy,
  refusal,
  events,
  trace,
  state,
}: Omit<StepOutcome, 'cited' | 'questions' | 'time' | 'now'>): Set<string> {
  const clauses = new Set<string | undefined>([
    refusal?.clause,
    ...(refusal?.missing ?? []).map(({ clause }) => clause),
  ])
  for (const { result, clause } of trace) if (result === 'held' || result === 'always') clauses.add(clause)
  for (const event of events) {
    for (const clause of clausesIn(event.data)) clauses.add(clause)
    if (event.type === 'message-sent') clauses.add(policy.messages[event.data.message]?.clause)
    if ('id' in event.data)
      clauses.add(state?.obligations.find(({ id }) => id === (event.data as { id: string }).id)?.clause)
  }
  clauses.delete(undefined)
  return clauses as Set<string>
}

/** The clauses named anywhere in an event's data, under `clause`. */
export function clausesIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(clausesIn)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'clause' && typeof value === 'string' ? [value] : clausesIn(value),
  )
}
