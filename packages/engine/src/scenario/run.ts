import type { CaseState } from '../case/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { expectations } from './expectations/index.ts'
import { playStep, withoutOutcome } from './play-step.ts'
import { turnedDown } from './turned-down.ts'
import type { Failure, Scenario, ScenarioResult, ScenarioStep, StepOutcome, StepResult } from './types.ts'

/** Plays a scenario: every step at its instant, on the cases that the steps before it made. */
export function runScenario(loaded: LoadedPolicy, scenario: Scenario): ScenarioResult {
  const cases = new Map<string, CaseState>()
  const steps: StepResult[] = []
  for (const [index, step] of scenario.steps.entries()) {
    const result = runStep(loaded, scenario, step, cases)
    steps.push({ number: index + 1, step, ...result })
    if (result.error) break
  }
  return { scenario, passed: steps.every(({ failures }) => failures.length === 0), steps }
}

/** One step and what it leaves wanting. An error of the engine's own fails the scenario, and not the others. */
function runStep(
  loaded: LoadedPolicy,
  scenario: Scenario,
  step: ScenarioStep,
  cases: Map<string, CaseState>,
): Pick<StepResult, 'outcome' | 'failures' | 'error'> {
  try {
    const outcome = playStep(loaded, scenario, step, cases)
    return { outcome, failures: compare(step, outcome) }
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    const came = `${error.name}: ${error.message}`
    const failure = { expectation: 'engine', position: step.position, expected: 'a judgement', came }
    return {
      outcome: withoutOutcome(loaded, scenario, step, cases.get(step.case)),
      failures: [failure],
      error,
    }
  }
}

const speaksOfRefusal = ['refused', 'refused-because', 'accepted', 'redirected', 'status', 'lines']

/** A step that is told no fails, unless it expects just that. */
function compare(step: ScenarioStep, outcome: StepOutcome): Failure[] {
  const failures = expectations.flatMap(({ name, compare: differ }): Failure[] => {
    if (step.expect[name] === undefined) return []
    const difference = differ(step.expect[name] as never, outcome)
    return difference
      ? [{ expectation: name, position: step.place(['expect', name], 'key'), ...difference }]
      : []
  })
  const came = turnedDown(outcome)
  if (came === undefined || speaksOfRefusal.some((name) => name in step.expect)) return failures
  return [{ expectation: 'accepted', position: step.position, expected: 'accepted', came }, ...failures]
}
