import type { StepOutcome } from './types.ts'

/** The clauses under which a step was refused: its command, the case it opened, or what a deadline then refused. */
export function refusingClauses({ refusal, events }: Pick<StepOutcome, 'refusal' | 'events'>): string[] {
  const clauses = new Set<string>()
  if (refusal?.clause) clauses.add(refusal.clause)
  for (const event of events) {
    if (event.type !== 'refused') continue
    clauses.add(event.data.clause)
    for (const { outcome, clause } of event.data.verdicts ?? [])
      if (outcome === 'refused') clauses.add(clause)
  }
  return [...clauses]
}
