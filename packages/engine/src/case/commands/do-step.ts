import type { Fields } from '../../policy/expressions/types.ts'
import type { Step } from '../../policy/model.ts'
import { apply } from '../consequences.ts'
import {
  answers,
  askedOnCondition,
  invalid,
  lineIds,
  requiredText,
  text,
  unanswered,
  untold,
} from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { amountOwed, completeStep, remedyOf, runOf, shutBy } from '../runs.ts'
import { wholeCase } from '../scope.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Actor, Refusal, RemedyRun } from '../types.ts'

/** Does the step of a remedy whose turn it is. Before its turn it cannot be done, by anybody. */
export function doStep(turn: Turn, contents: Fields): Refusal | undefined {
  const id = requiredText(turn, 'step')
  if (!id.ok) return id.refusal
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const runs = stateOf(turn).runs.filter(
    (run) =>
      run.ended === undefined &&
      run.steps[id.value] &&
      (run.line === wholeCase || ids.value.includes(run.line)),
  )
  const ready = runs.filter((run) => run.steps[id.value]?.state === 'ready')
  if (ready.length === 0) return notItsTurn(turn, id.value, runs)
  for (const run of ready) {
    const step = stepOf(turn, run, id.value)
    const refused = blocked(turn, run, step) ?? complete(turn, run, step, contents)
    if (refused) return refused
  }
  return undefined
}

function complete(turn: Turn, run: RemedyRun, step: Step, contents: Fields): Refusal | undefined {
  const told = answers(turn, step.ask)
  if (!told.ok) return told.refusal
  const lines = run.line === wholeCase ? [] : [run.line]
  const missing = unanswered(step.ask, told.value, lines)
  const silent = untold(turn, step.id, missing, step.clause)
  if (silent) return silent
  if (step.proof) return submitProof(turn, run, step, step.proof)
  const outcome = text(turn, 'outcome')
  if (!outcome.ok) return outcome.refusal
  const outcomes = Object.keys(step.outcomes)
  if (outcomes.length > 0 && !outcomes.includes(outcome.value ?? ''))
    return invalid(turn, `"${step.id}" ends in one of ${outcomes.join(', ')}: "outcome".`).refusal
  const amount = turn.command.with?.amount
  if (amount !== undefined && !/^\d{1,15}(\.\d{1,12})?$/.test(String(amount)))
    return invalid(turn, '"amount" must be a sum of money, such as 9.80.').refusal
  const owed = step.pays ? amountOwed(turn, run) : undefined
  if (step.pays && owed === undefined && amount === undefined) {
    return untold(turn, step.id, [{ what: 'field', name: 'amount' }], step.clause)
  }
  if (step.pays && owed !== undefined && amount !== undefined && Number(amount) !== Number(owed)) {
    const message = `What is to be paid here is ${owed}.`
    return refusal(turn.loaded, 'not-offered', { clause: step.clause, message, overrulable: false })
  }
  const perLine = Object.fromEntries(
    Object.entries(told.value.facts).filter(([name]) => step.ask[name]?.per === 'line'),
  )
  const facts = Object.fromEntries(Object.entries(told.value.facts).filter(([name]) => !(name in perLine)))
  const lineFacts = { ...perLine, ...told.value.lines.find((line) => line.id === run.line)?.facts }
  const before = stateOf(turn)
  completeStep(
    turn,
    run.id,
    step,
    { facts: { ...contents, ...facts }, lineFacts },
    {
      ...(outcome.value ? { outcome: outcome.value } : {}),
      ...(amount === undefined ? {} : { amount: step.pays && owed !== undefined ? owed : String(amount) }),
    },
  )
  const asked = untold(turn, step.id, askedOnCondition(turn, before, step.ask, lines), step.clause)
  if (asked) return asked
  apply(turn, step.outcomes[outcome.value ?? ''] ?? [], {
    clause: step.clause,
    ...(lines.length > 0 ? { lines } : {}),
  })
  return undefined
}

function submitProof(turn: Turn, run: RemedyRun, step: Step, kind: string): Refusal | undefined {
  const { policy } = turn.loaded
  const declared =
    policy.evidence[kind] ??
    Object.values(policy.requests).flatMap((request) => request.evidence[kind] ?? [])[0]
  const media = (turn.command.with?.proof as { media?: unknown } | undefined)?.media
  const accepted = declared?.accept ?? ['photo', 'document']
  const fits = accepted.find((each) => each === media)
  if (!fits) {
    return refusal(turn.loaded, 'missing', {
      clause: declared?.clause ?? step.clause,
      message: `"${step.id}" needs proof (${kind}): ${accepted.join(' or ')}.`,
      missing: [{ what: 'evidence', name: kind }],
    })
  }
  record(turn, 'proof-submitted', { run: run.id, step: step.id, line: run.line, media: fits })
  return undefined
}

function blocked(turn: Turn, run: RemedyRun, step: Step): Refusal | undefined {
  const suspension = shutBy(turn, stateOf(turn), run, step.id)
  if (suspension) {
    const declared = turn.loaded.policy.suspensions[suspension]
    return refusal(turn.loaded, 'suspended', {
      clause: declared?.clause,
      message: `"${step.id}" rests while "${suspension}" lasts.`,
      when: declared?.while,
      overrulable: false,
    })
  }
  if (mayDo(turn, turn.by, step)) return undefined
  return refusal(turn.loaded, 'not-permitted', {
    clause: step.clause,
    message: `"${step.id}" is for ${step.owes} to do.`,
  })
}

/** Whoever owes it; for the customer or somebody outside, any of our people too, who note that it was done; a manager for every team. */
function mayDo({ loaded }: Turn, by: Actor, step: Step): boolean {
  if (by.party === 'system' || by.party === step.owes) return true
  const team = loaded.policy.teams[by.party]
  if (!team) return false
  return !loaded.policy.teams[step.owes] || team.role === 'manager'
}

function notItsTurn(turn: Turn, id: string, runs: RemedyRun[]): Refusal {
  const { loaded } = turn
  const run = runs[0]
  const clause = declaredClause(turn, id, run?.remedy)
  if (
    !clause &&
    !Object.values(loaded.policy.remedies).some((remedy) => remedy.steps.some((step) => step.id === id))
  ) {
    return invalid(turn, `No remedy has a step "${id}".`).refusal
  }
  const state = run?.steps[id]?.state
  if (state === 'done' || state === 'submitted' || state === 'skipped') {
    return refusal(loaded, 'not-now', {
      clause,
      message: `"${id}" is ${state === 'submitted' ? 'being checked' : state} already.`,
    })
  }
  if (!run && stateOf(turn).runs.some((each) => each.ended === undefined)) {
    return refusal(loaded, 'unknown', { clause, message: `The remedy under way has no step "${id}".` })
  }
  if (!run)
    return refusal(loaded, 'step-order', {
      clause,
      message: `"${id}" belongs to a remedy that has not begun.`,
    })
  const suspension = shutBy(turn, stateOf(turn), run, id)
  if (suspension) {
    return refusal(loaded, 'suspended', {
      clause: loaded.policy.suspensions[suspension]?.clause,
      message: `"${id}" rests while "${suspension}" lasts.`,
      overrulable: false,
    })
  }
  const first = stepOf(turn, run, id).after.find(
    (each) => !['done', 'skipped'].includes(run.steps[each]?.state ?? ''),
  )
  return refusal(loaded, 'step-order', {
    clause,
    message: `"${id}" comes only after "${first ?? 'the steps before it'}".`,
  })
}

export function declaredClause(turn: Turn, id: string, remedy?: string): string | undefined {
  const { remedies } = turn.loaded.policy
  const declared = remedy ? [remedies[remedy]] : Object.values(remedies)
  const owner = declared.find((each) => each?.steps.some((step) => step.id === id))
  return owner?.steps.find((step) => step.id === id)?.clause ?? owner?.clause
}

export function stepOf(turn: Turn, run: RemedyRun, id: string): Step {
  const step = remedyOf(turn, runOf(stateOf(turn), run.id).remedy).steps.find((each) => each.id === id)
  if (!step) throw new Error(`The remedy "${run.remedy}" has no step "${id}".`)
  return step
}
