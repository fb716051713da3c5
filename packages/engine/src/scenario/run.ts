import { formatInstant } from '../calendar/index.ts'
import { decide, evolveAll } from '../case/index.ts'
import type { CaseState, Command, Decision, Given } from '../case/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { ClauseId } from '../policy/model.ts'
import { ask } from './ask.ts'
import { citedClauses } from './cited-clauses.ts'
import { expectations } from './expectations/index.ts'
import { incidentCommands } from './incident.ts'
import type { Failure, Scenario, ScenarioResult, ScenarioStep, StepOutcome, StepResult } from './types.ts'

/** Plays a scenario: every step at its instant, on the cases that the steps before it made. */
export function runScenario(loaded: LoadedPolicy, scenario: Scenario): ScenarioResult {
  const cases = new Map<string, CaseState>()
  const steps = scenario.steps.map((step, index): StepResult => {
    const outcome = runStep(loaded, scenario, step, cases)
    return { number: index + 1, step, outcome, failures: compare(step, outcome) }
  })
  return { scenario, passed: steps.every(({ failures }) => failures.length === 0), steps }
}

function runStep(
  loaded: LoadedPolicy,
  scenario: Scenario,
  step: ScenarioStep,
  cases: Map<string, CaseState>,
): StepOutcome {
  const given = { ...scenario.given, id: step.case }
  const results = commandsOf(loaded, given, step).map(({ name, command }) => {
    const decision = act(loaded, cases.get(name), command, step.at)
    const state = decision.events.length > 0 ? evolveAll(cases.get(name), decision.events) : cases.get(name)
    if (state) cases.set(name, state)
    return decision
  })
  const state = cases.get(step.case)
  const refusal = results.find((result) => result.refusal)?.refusal
  const came = {
    policy: loaded.policy,
    state,
    events: results.flatMap(({ events }) => events),
    ...(refusal ? { refusal } : {}),
    trace: results.flatMap(({ trace }) => trace),
  }
  return {
    ...came,
    ...(step.do === undefined ? {} : { command: step.do }),
    now: step.at,
    cited: citedClauses(came),
    questions: ask(loaded, state, given, step.at),
    time: (instant) => formatInstant(instant, zoneOf(loaded, state)),
  }
}

function act(loaded: LoadedPolicy, state: CaseState | undefined, command: Command, now: number): Decision {
  if (state === undefined && command.do === 'pass-time') return { events: [], trace: [] }
  return decide(loaded, state, command, now)
}

function commandsOf(
  loaded: LoadedPolicy,
  given: Given,
  step: ScenarioStep,
): { name: string; command: Command }[] {
  if (step.do === 'report-incident') return incidentCommands(loaded, given, step)
  const command: Command = {
    do: step.do ?? 'pass-time',
    by: step.do === undefined ? { party: 'system' } : step.by,
  }
  if (step.do !== undefined) command.with = step.with
  if (step.overrule) command.overrule = step.overrule
  if (step.do === 'open') command.given = given
  return [{ name: step.case, command }]
}

function zoneOf({ policy }: LoadedPolicy, state: CaseState | undefined) {
  const region = policy.regions.find(({ id }) => id === state?.region) ?? policy.regions[0]
  if (!region) throw new Error(`The policy ${policy.id} has no region.`)
  return region.zone
}

const speaksOfRefusal = ['refused', 'refused-because', 'accepted']

/** A step whose command is refused fails, unless it expects just that. */
function compare(step: ScenarioStep, outcome: StepOutcome): Failure[] {
  const failures = expectations.flatMap(({ name, compare }): Failure[] => {
    if (step.expect[name] === undefined) return []
    const difference = compare(step.expect[name] as never, outcome)
    return difference
      ? [{ expectation: name, position: step.place(['expect', name], 'key'), ...difference }]
      : []
  })
  if (!outcome.refusal || speaksOfRefusal.some((name) => name in step.expect)) return failures
  const came = `refused (${outcome.refusal.id}${clauseOf(outcome.refusal.clause)})`
  return [{ expectation: 'accepted', position: step.position, expected: 'accepted', came }, ...failures]
}

function clauseOf(clause: ClauseId | undefined): string {
  return clause === undefined ? '' : `, ${clause}`
}
