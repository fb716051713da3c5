import type { LoadedPolicy } from '../../policy/load.ts'
import { commands } from '../commands/index.ts'
import { hasEnded } from '../duties.ts'
import { openReviews } from '../reviews.ts'
import { whoMay } from '../rights.ts'
import { openRuns, stateOfStep, stepOf } from '../runs/find.ts'
import type { CaseState, Command, RemedyRun } from '../types.ts'
import { withFor } from './any-with.ts'

/** Picks by number, so that a property test can shrink what it picked. */
export type Pick = <Item>(items: readonly Item[]) => Item

/** A step of a remedy that somebody could do or check now. */
export interface Turn {
  run: RemedyRun
  step: string
}

/** Any command that somebody might give, sensible or not: mostly what the case calls for, by somebody who may; now and then anything by anybody. */
export function anyCommand(loaded: LoadedPolicy, state: CaseState, pick: Pick): Command {
  const sensible = pick([true, true, true, true, false])
  const name = pick(sensible ? calledFor(loaded, state, pick) : everything(loaded))
  const { party, withThis } = sensible
    ? sensibly(loaded, state, name, pick)
    : wildly(loaded, state, name, pick)
  return {
    do: name,
    by: { party },
    with: withThis,
    ...(pick([false, false, true]) ? { overrule: { reason: 'By way of exception.' } } : {}),
  }
}

const afterTheEnd = [
  'request-review',
  'request-review',
  'answer-review',
  'refer',
  'record-facts',
  'contest-sanction',
]

const ownActions = ({ policy }: LoadedPolicy) =>
  Object.entries(policy.actions).flatMap(([name, action]) => (action.builtIn ? [] : [name]))

const everything = (loaded: LoadedPolicy) => [
  ...Object.keys(commands).filter((name) => name !== 'open'),
  ...ownActions(loaded),
]

/** What would move the case on from where it stands, each as often as it should be tried. */
function calledFor(loaded: LoadedPolicy, state: CaseState, pick: Pick): string[] {
  const { policy } = loaded
  const when = (holds: boolean, ...names: string[]) => (holds ? names : [])
  const steps = turns(state)
  const kinds = policy.requests[state.kind]?.leadsTo ?? []
  if (hasEnded(state)) return afterTheEnd
  const stage = (...stages: string[]) => state.sanctions.some((each) => stages.includes(each.state))
  return [
    ...when(state.missing.length > 0, 'provide-information', 'provide-information', 'provide-information'),
    ...when(
      state.lines.some((line) => !line.decision),
      'decide',
      'decide',
      'decide',
    ),
    ...when(
      state.lines.some((line) => (line.offers ?? []).length > 0),
      'choose-remedy',
      'choose-remedy',
    ),
    ...when(steps.ready.length > 0, ...Array<string>(6).fill('do-step')),
    ...when(steps.submitted.length > 0, ...Array<string>(6).fill('check-proof')),
    ...when(openReviews(state).length > 0, 'answer-review', 'answer-review', 'answer-review'),
    ...when(Boolean(state.happened.decided ?? state.happened.refused), 'request-review', 'refer'),
    ...when(kinds.length > 0, 'change-kind', 'change-kind'),
    ...when(state.seller !== undefined, 'answer-as-seller', 'answer-as-seller'),
    ...when(stage('proposed'), 'decide-sanction', 'decide-sanction'),
    ...when(stage('decided'), 'contest-sanction'),
    ...when(stage('contested'), 'decide-contest', 'decide-contest'),
    ...when(['resolved', 'rejected', 'referred'].includes(state.status), 'close'),
    ...ownActions(loaded),
    ...['record-facts', 'record-facts', 'record-finding', 'investigate', 'request-information', 'decide'],
    ...[
      'move-deadline',
      'acknowledge',
      'assign',
      'escalate',
      'add-cost',
      pick(['resolve', 'withdraw', 'decide']),
    ],
  ]
}

function turns(state: CaseState): { ready: Turn[]; submitted: Turn[] } {
  const at = (stage: string) =>
    openRuns(state).flatMap((run) =>
      Object.keys(run.steps).flatMap((step) => (stateOfStep(run, step) === stage ? [{ run, step }] : [])),
    )
  return { ready: at('ready'), submitted: at('submitted') }
}

/** By somebody who may, and with what usually goes with it. */
function sensibly(loaded: LoadedPolicy, state: CaseState, name: string, pick: Pick) {
  const { ready, submitted } = turns(state)
  const open = name === 'do-step' ? ready : name === 'check-proof' ? submitted : []
  const turn = open.length > 0 ? pick(open) : undefined
  const withThis = withFor(loaded, state, name, pick, turn)
  if (turn && name === 'do-step') return { party: stepOf({ loaded }, turn.run, turn.step).owes, withThis }
  const review = openReviews(state).at(-1)?.review ?? ''
  if (name === 'answer-review') return { party: loaded.policy.reviews[review]?.by ?? 'system', withThis }
  const may = parties(loaded).filter((party) =>
    whoMay(loaded, name).some((word) => word === party || isRole(loaded, party, word)),
  )
  return { party: may.length > 0 ? pick(may) : 'system', withThis }
}

const wildly = (loaded: LoadedPolicy, state: CaseState, name: string, pick: Pick) => ({
  party: pick(parties(loaded)),
  withThis: withFor(loaded, state, name, pick),
})

const parties = ({ policy }: LoadedPolicy) => [
  'customer',
  'seller',
  'carrier',
  'system',
  ...Object.keys(policy.teams),
  ...Object.keys(policy.parties),
]

function isRole({ policy }: LoadedPolicy, party: string, word: string): boolean {
  const team = policy.teams[party]
  return team !== undefined && (word === 'staff' || word === team.role)
}
