import { type Paint, plain } from './paint.ts'
import { reportRefusal, reportTrace } from './trace-report.ts'
import type { Failure, ScenarioResult, ScenarioStep, StepResult } from './types.ts'

/** A scenario in one line when it passed; else what was expected, what came, and the trace of each step that failed. */
export function reportScenario({ scenario, passed, steps }: ScenarioResult, paint: Paint = plain): string[] {
  if (passed) return [`${paint('green', '✓')} ${scenario.name}`]
  const failed = steps.filter(({ failures }) => failures.length > 0)
  return [
    `${paint('red', '✗')} ${paint('bold', scenario.name)}`,
    ...failed
      .flatMap((step) => reportStep(step, scenario.file, paint))
      .map((line) => (line ? `  ${line}` : line)),
  ]
}

function reportStep(
  { number, step, outcome, failures, error }: StepResult,
  file: string,
  paint: Paint,
): string[] {
  const width = Math.max(...failures.map(({ expectation }) => expectation.length))
  const first = failures[0]?.position ?? step.position
  const rules = outcome.trace.length > 0 ? reportTrace(outcome.trace, paint) : ['No rule was looked at.']
  return [
    `Step ${number}, ${outcome.time(step.at)}: ${describeStep(step)}  ${paint('dim', `${file}:${first.line}:${first.column}`)}`,
    ...failures.flatMap((failure) => reportFailure(failure, width, paint)),
    ...(outcome.refusal ? reportRefusal(outcome.refusal, paint) : []).map((line) => `  ${line}`),
    ...(error?.stack
      ? error.stack
          .split('\n')
          .slice(1, 6)
          .map((line) => paint('dim', line))
      : []),
    `  ${paint('cyan', 'Trace')}`,
    ...rules.map((line) => `    ${line}`),
    '',
  ]
}

function reportFailure({ expectation, expected, came }: Failure, width: number, paint: Paint): string[] {
  const name = expectation.padEnd(width)
  return [
    `  ${name}  ${paint('green', `expected  ${expected}`)}`,
    `  ${' '.repeat(width)}  ${paint('red', `came      ${came}`)}`,
  ]
}

/** Who does what: `customer, open weight`. */
export function describeStep(step: ScenarioStep): string {
  if (step.do === undefined) return 'time passes'
  const who = step.by.name ? `${step.by.name} (${step.by.party})` : step.by.party
  const what = step.with.kind ?? step.with.step ?? step.with.remedy ?? step.with.outcome
  const of = step.case === 'first' ? '' : `, case ${step.case}`
  return `${who}, ${step.do}${typeof what === 'string' ? ` ${what}` : ''}${of}`
}
