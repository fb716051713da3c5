import type { Step } from '../../policy/model.ts'
import { invalid } from '../inputs/read.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { mayDo } from '../rights.ts'
import { clauseOfStep, isBehind, openRuns, shutBy, stateOfStep, stepOf } from '../runs/find.ts'
import { scopeOf } from '../scope.ts'
import { stateOf, type Turn } from '../turn.ts'
import type { Refusal, RemedyRun } from '../types.ts'

/** Why a step that is ready cannot be done by this actor now: a suspension shuts it, or it is somebody else's. */
export function blocked(turn: Turn, run: RemedyRun, step: Step): Refusal | undefined {
  return rests(turn, run, step) ?? notTheirs(turn, step)
}

/** The refusal of a step that a suspension shuts; nobody overrules it. */
export function rests(turn: Turn, run: RemedyRun, step: Step): Refusal | undefined {
  const suspension = shutBy(turn, stateOf(turn), run, step.id)
  if (suspension === undefined) return undefined
  const declared = named(turn.loaded.policy.suspensions, suspension)
  return refusal(turn.loaded, 'suspended', {
    clause: declared?.clause,
    message: `"${step.id}" rests while "${suspension}" lasts.`,
    when: declared?.while,
    scope: scopeOf(turn.loaded, stateOf(turn), turn.now, run.line),
    overrulable: false,
  })
}

function notTheirs({ loaded, by }: Turn, step: Step): Refusal | undefined {
  if (mayDo(loaded, by, step.owes)) return undefined
  return refusal(loaded, 'not-permitted', {
    clause: step.clause,
    message: `"${step.id}" is for ${step.owes} to do.`,
    wouldChange: [{ fact: 'by', is: by.party, needs: step.owes }],
  })
}

/** Why a step of which nothing is ready cannot be done: there is none, it is done, it rests, or others come first. */
export function notItsTurn(turn: Turn, id: string, run: RemedyRun | undefined): Refusal {
  const { loaded } = turn
  const clause = clauseOfStep(turn, id, run?.remedy)
  if (!Object.values(loaded.policy.remedies).some(({ steps }) => steps.some((step) => step.id === id)))
    return invalid(turn, `No remedy has a step "${id}".`, { id: 'one-of', at: 'step', value: id }).refusal
  if (!run) return notBegun(turn, id, clause)
  const state = stateOfStep(run, id)
  if (state === 'done' || state === 'submitted' || state === 'skipped')
    return refusal(loaded, 'not-now', {
      clause,
      message: `"${id}" is ${state === 'submitted' ? 'being checked' : state} already.`,
      facts: [{ name: `step ${id}`, value: state }],
    })
  if (run.givenUp)
    return refusal(loaded, 'not-now', {
      clause,
      message: `"${run.remedy}" was given up, and "${id}" with it.`,
      facts: [{ name: `remedy ${run.remedy}`, value: 'given up' }],
    })
  const suspended = rests(turn, run, stepOf(turn, run, id))
  return suspended ?? comesLater(turn, run, id, clause)
}

function notBegun({ loaded, state }: Turn, id: string, clause: string | undefined): Refusal {
  const another = state && openRuns(state).length > 0
  const message = another
    ? `The remedy under way has no step "${id}".`
    : `"${id}" belongs to a remedy that has not begun.`
  return refusal(loaded, another ? 'unknown' : 'step-order', { clause, message })
}

/** Cites the clause of the step that has to come first: it is what holds the other up. */
function comesLater(turn: Turn, run: RemedyRun, id: string, clause: string | undefined): Refusal {
  const waitsFor = stepOf(turn, run, id).after.filter((each) => !isBehind(run, each))
  const states = waitsFor.map((step) => ({ step, state: stateOfStep(run, step) ?? 'waiting' }))
  const [first] = states
  const still = first?.state === 'submitted' ? ', whose proof is being checked' : ''
  return refusal(turn.loaded, 'step-order', {
    clause: (first && clauseOfStep(turn, first.step, run.remedy)) ?? clause,
    message: `"${id}" comes only after "${first?.step ?? 'the steps before it'}"${still}.`,
    facts: states.map(({ step, state }) => ({ name: `step ${step}`, value: state })),
    wouldChange: states.map(({ step, state }) => ({
      fact: `step ${step}`,
      is: state,
      needs: 'done',
      ...(states.length > 1 ? { together: true } : {}),
    })),
  })
}
