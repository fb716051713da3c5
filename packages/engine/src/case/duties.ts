import type { LoadedPolicy } from '../policy/load.ts'
import type { Duty, Escalation } from '../policy/model.ts'
import type { CaseEvent } from './events.ts'
import { named } from './named.ts'
import type { CaseState, ObligationInstance } from './types.ts'
import { wholeCase } from './whole-case.ts'

/** What the policy says of an obligation that was raised: its deadline, pauses, reminders, consequences. */
export function dutyOf(loaded: LoadedPolicy, state: CaseState, instance: ObligationInstance): Duty {
  const { policy } = loaded
  switch (instance.source) {
    case 'obligation':
      return named(policy.obligations, instance.name) ?? nothing(instance)
    case 'step':
      return stepDuty(loaded, state, instance)
    case 'review':
      return reviewDuty(loaded, instance)
    case 'escalation':
      return { ...nothing(instance), pauses: levelOf(policy.escalation, instance.name)?.pauses ?? [] }
    default:
      return nothing(instance)
  }
}

/** The level of the ladder that a clock named `escalation:2` leads to. */
export function levelOf(escalation: Escalation | undefined, name: string) {
  return escalation?.levels.find((level) => `escalation:${level.level}` === name)
}

/** The remedy's step behind an obligation, with the suspensions that shut it: while they last its clock rests. */
function stepDuty({ policy }: LoadedPolicy, state: CaseState, instance: ObligationInstance): Duty {
  const run = state.runs.find((each) => each.id === instance.run)
  const step = run && named(policy.remedies, run.remedy)?.steps.find((each) => each.id === instance.name)
  if (!run || !step) return nothing(instance)
  const shutting = Object.entries(policy.suspensions)
    .filter(([, { shuts }]) => shuts.steps.includes(step.id) || shuts.remedies.includes(run.remedy))
    .map(([name]) => name)
  return { ...step, pauses: [...step.pauses, ...shutting] }
}

function reviewDuty({ policy }: LoadedPolicy, instance: ObligationInstance): Duty {
  const review = named(policy.reviews, instance.name.replace(/^answer-/, ''))
  return review?.deadline ? { ...nothing(instance), deadline: review.deadline } : nothing(instance)
}

const nothing = (instance: ObligationInstance): Duty => ({
  owes: instance.owes,
  pauses: [],
  ifLate: [],
  ifKept: [],
  remind: [],
})

/** The line whose facts speak for an obligation of the whole case: the first that is not refused. */
export function leadLine(state: CaseState): string {
  return (state.lines.find((line) => line.verdict?.outcome !== 'refused') ?? state.lines[0])?.id ?? wholeCase
}

/** The line whose facts an obligation was raised for, where it is not the one that leads. */
export function lineOfInstance(state: CaseState, { run, line }: ObligationInstance): string | undefined {
  const ofRun = run === undefined ? undefined : state.runs.find((each) => each.id === run)?.line
  return ofRun === undefined || ofRun === wholeCase ? line : ofRun
}

/** The line an event is about, where it is not about the whole case. */
export function lineOf({ data }: CaseEvent): string | undefined {
  return 'line' in data && data.line !== wholeCase ? data.line : undefined
}

/** Not yet done: waiting, running, paused, or late and still owed. */
export function isOpen(instance: ObligationInstance): boolean {
  return (
    instance.state === 'pending' ||
    instance.state === 'running' ||
    instance.state === 'paused' ||
    (instance.state === 'late' && instance.doneAt === undefined)
  )
}

/** The four ends of a case. */
export function hasEnded(state: CaseState): boolean {
  return (
    state.status === 'refused' ||
    state.status === 'redirected' ||
    state.status === 'withdrawn' ||
    state.status === 'closed'
  )
}
