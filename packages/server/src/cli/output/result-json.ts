import type { ScenarioResult } from '@redress/engine/author'

/** A scenario's result for programs: every step with its failures, and the trace of those that failed. */
export function resultJson({ scenario, passed, steps }: ScenarioResult): unknown {
  return {
    scenario: scenario.name,
    file: scenario.file,
    position: scenario.position,
    clauses: scenario.clauses,
    passed,
    steps: steps.map(({ number, step, outcome, failures }) => ({
      number,
      at: outcome.time(step.at),
      do: step.do ?? null,
      failures,
      ...(outcome.refusal ? { refusal: outcome.refusal } : {}),
      ...(failures.length > 0 ? { trace: outcome.trace } : {}),
    })),
  }
}
