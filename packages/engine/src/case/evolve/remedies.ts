import type { CaseState, LineState, RemedyRun } from '../types.ts'
import type { Reducers } from './reducer.ts'

type StepRecord = RemedyRun['steps'][string]

/** Remedies under way, step by step. */
export const remedies: Reducers = {
  'remedy-started': (state, data) => ({
    lines: state.lines.map((line) =>
      line.id === data.line && !data.besides && line.decision?.remedy === data.remedy && data.amount
        ? { ...line, decision: { ...line.decision, amount: data.amount } }
        : line,
    ),
    runs: [
      ...state.runs,
      {
        id: data.run,
        remedy: data.remedy,
        line: data.line,
        ...(data.amount ? { amount: data.amount } : {}),
        ...(data.set ? { set: data.set } : {}),
        ...(data.besides ? { besides: data.besides } : {}),
        steps: Object.fromEntries(data.steps.map((step) => [step, { state: 'waiting' as const }])),
      },
    ],
  }),
  'step-ready': (state, data) => withStep(state, data, () => ({ state: 'ready' })),
  'step-skipped': (state, data, event) => withStep(state, data, () => ({ state: 'skipped', at: event.at })),
  'proof-submitted': (state, data, event) =>
    withStep(state, data, () => ({ state: 'submitted', proof: data.media, told: data.told, at: event.at })),
  'proof-checked': (state, data) =>
    withStep(state, data, (step) => (data.accepted ? step : { state: 'ready' })),
  'step-done': (state, data, event) => ({
    ...withStep(state, data, ({ told: _, ...step }) => ({
      ...step,
      state: 'done',
      at: event.at,
      by: event.by.party,
      ...(data.outcome ? { outcome: data.outcome } : {}),
    })),
    facts: { ...state.facts, ...data.facts },
    lines: state.lines.map((line) =>
      line.id === data.line ? paid(withFacts(line, data.lineFacts), state, data) : line,
    ),
  }),
  'amount-revised': (state, data) => ({
    runs: state.runs.map((run) => (run.id === data.run ? revised(run, data) : run)),
    lines: state.lines.map((line) =>
      line.id === data.line ? paid(line, state, { ...data, pays: true }) : line,
    ),
  }),
  'remedy-completed': (state, data, event) => withEnd(state, data.run, event.at),
  'remedy-given-up': (state, data, event) => withEnd(state, data.run, event.at, { givenUp: true }),
  'cost-added': (state, data) => ({ costs: [...state.costs, data] }),
}

const withFacts = (line: LineState, facts: LineState['facts']): LineState => ({
  ...line,
  facts: { ...line.facts, ...facts },
})

function revised(run: RemedyRun, { amount, set }: { amount: string; set?: boolean }): RemedyRun {
  const { set: before, ...rest } = run
  return { ...rest, amount, ...((set ?? before) ? { set: true as const } : {}) }
}

/** What is paid, or comes to be owed, is what was decided in the end; but for a compensation, which comes beside. */
function paid(
  line: LineState,
  { runs }: CaseState,
  { run, pays, amount }: { run: string; pays: boolean; amount?: string },
): LineState {
  const besides = runs.find((each) => each.id === run)?.besides
  return pays && !besides && amount !== undefined && line.decision
    ? { ...line, decision: { ...line.decision, amount } }
    : line
}

function withStep(
  state: CaseState,
  at: { run: string; step: string },
  change: (step: StepRecord) => StepRecord,
): Partial<CaseState> {
  return {
    runs: state.runs.map((run) => {
      const step = run.steps[at.step]
      return run.id === at.run && step ? { ...run, steps: { ...run.steps, [at.step]: change(step) } } : run
    }),
  }
}

function withEnd(
  state: CaseState,
  run: string,
  ended: number,
  how: { givenUp?: true } = {},
): Partial<CaseState> {
  return { runs: state.runs.map((each) => (each.id === run ? { ...each, ...how, ended } : each)) }
}
