import type { ScenarioResult } from '@redress/engine/author'
import type { PackResult } from '../pack-result.ts'

/** What came of a policy's scenarios, for programs. */
export function packJson({ file, files, passed, coverage }: PackResult, withCoverage = false): unknown {
  return {
    file,
    ok: passed,
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
    scenarios: files.flatMap(({ results }) => results.map(scenarioJson)),
    ...(withCoverage ? { coverage } : {}),
  }
}

/** Every step with its failures, and the trace of those that failed. */
function scenarioJson({ scenario, passed, steps }: ScenarioResult): unknown {
  return {
    scenario: scenario.name,
    file: scenario.file,
    position: scenario.position,
    clauses: scenario.clauses,
    passed,
    steps: steps.map(({ number, step, outcome, failures }) => ({
      number,
      at: outcome.time(step.at),
      do: step.do ?? 'pass-time',
      failures,
      ...(outcome.refusal ? { refusal: outcome.refusal } : {}),
      ...(failures.length > 0 ? { trace: outcome.trace } : {}),
    })),
  }
}
