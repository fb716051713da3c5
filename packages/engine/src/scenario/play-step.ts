import { formatInstant, type Instant } from '../calendar/index.ts'
import { decide, evolveAll } from '../case/index.ts'
import type { CaseState, Command, Decision, Given } from '../case/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { ask } from './ask.ts'
import { citedClauses } from './cited-clauses.ts'
import { nobodyConcerned } from './incident.ts'
import { commandsOf } from './step-commands.ts'
import type { Scenario, ScenarioStep, StepOutcome } from './types.ts'

/** Plays one step on the cases so far, and keeps what became of them. */
export function playStep(
  loaded: LoadedPolicy,
  scenario: Scenario,
  step: ScenarioStep,
  cases: Map<string, CaseState>,
): StepOutcome {
  const given = { number: `C-${cases.size + 1}`, ...scenario.given, id: step.case }
  const decisions = commandsOf(loaded, given, step).map(({ name, command }) => {
    const decision = act(loaded, cases.get(name), command, step.at)
    const state = decision.events.length > 0 ? evolveAll(cases.get(name), decision.events) : cases.get(name)
    if (state) cases.set(name, state)
    return decision
  })
  const came = step.do === 'report-incident' && decisions.length === 0 ? [nobodyConcerned()] : decisions
  return outcomeOf(loaded, given, step, cases.get(step.case), came)
}

/** What can be said of a step whose judgement threw an error. */
export function withoutOutcome(
  loaded: LoadedPolicy,
  scenario: Scenario,
  step: ScenarioStep,
  state: CaseState | undefined,
): StepOutcome {
  return outcomeOf(loaded, { ...scenario.given, id: step.case }, step, state, [])
}

function outcomeOf(
  loaded: LoadedPolicy,
  given: Given,
  step: ScenarioStep,
  state: CaseState | undefined,
  decisions: readonly Decision[],
): StepOutcome {
  const refusal = decisions.find((decision) => decision.refusal)?.refusal
  const came = {
    policy: loaded.policy,
    state,
    events: decisions.flatMap(({ events }) => events),
    ...(refusal ? { refusal } : {}),
    trace: decisions.flatMap(({ trace }) => trace),
  }
  return {
    ...came,
    ...(step.do === undefined ? {} : { command: step.do }),
    now: step.at,
    cited: citedClauses(came),
    questions: ask(loaded, state, given, step.at),
    time: (instant) => timeIn(loaded, state, instant),
  }
}

function act(loaded: LoadedPolicy, state: CaseState | undefined, command: Command, now: Instant): Decision {
  if (state === undefined && command.do === 'pass-time') return { events: [], trace: [] }
  return decide(loaded, state, command, now)
}

function timeIn(loaded: LoadedPolicy, state: CaseState | undefined, instant: Instant): string {
  const { zone } = loaded.contextOf(state?.region ?? '')
  const known = instant >= zone.from && instant < zone.until
  const universal = { ...zone, initialOffset: 0, changes: [], from: instant, until: instant + 1 }
  return formatInstant(instant, known ? zone : universal)
}
