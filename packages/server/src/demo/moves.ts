/** What could be done next with a case, by whoever owes it, in the order in which a good team would do it. */
import {
  type CaseState,
  type Command,
  type LoadedPolicy,
  obligationsOf,
  offersOf,
  proposalsOf,
  readySteps,
} from '@redress/engine'
import { languageOf, sentenceIn } from './sentences.ts'

type Move = Pick<Command, 'do' | 'by' | 'with'>

export function movesOf(loaded: LoadedPolicy, state: CaseState, now: number): Move[] {
  const { policy } = loaded
  const teams = Object.keys(policy.teams)
  const sentence = sentenceIn(languageOf(policy, state), 0)
  const owed = obligationsOf(state).sort((one, other) => (one.due ?? Infinity) - (other.due ?? Infinity))
  return [
    ...missingPieces(state),
    ...owed.flatMap(({ owes, does, task }) =>
      does
        .filter((action) => action !== 'do-step')
        .flatMap((action) =>
          action === 'decide'
            ? decisions(loaded, state, now, owes)
            : [{ do: action, by: { party: owes }, with: toldWith(action, state, { task, sentence }) }],
        ),
    ),
    ...readySteps(loaded, state).map(({ step, line, owes, submitted, remedy }): Move => {
      const outcomes = Object.keys(
        policy.remedies[remedy]?.steps.find(({ id }) => id === step)?.outcomes ?? {},
      )
      const lines = line === '*' ? {} : { lines: [line] }
      if (submitted)
        return { do: 'check-proof', by: { party: teams[0] ?? '' }, with: { step, accepted: true, ...lines } }
      const proof = policy.remedies[remedy]?.steps.find(({ id }) => id === step)?.proof
      return {
        do: 'do-step',
        by: { party: owes },
        with: {
          step,
          ...lines,
          ...(outcomes[0] ? { outcome: outcomes[0] } : {}),
          ...(proof ? { proof: { media: 'photo' } } : {}),
        },
      }
    }),
    ...state.lines.flatMap(({ id, offers }) =>
      offers?.[0]
        ? [{ do: 'choose-remedy', by: { party: 'customer' }, with: { remedy: offers[0], lines: [id] } }]
        : [],
    ),
    ...teams.flatMap((team) => decisions(loaded, state, now, team)),
    ...teams.map((team) => ({ do: 'resolve', by: { party: team }, with: { how: sentence } })),
    ...teams.map((team) => ({ do: 'close', by: { party: team }, with: {} })),
  ]
}

/** Grants what the policy proposes, or a remedy that is open; says no where there is none. */
function decisions(loaded: LoadedPolicy, state: CaseState, now: number, team: string): Move[] {
  const undecided = state.lines.filter(
    ({ verdict, decision }) => verdict?.outcome === 'admitted' && !decision,
  )
  if (undecided.length === 0) return []
  const [proposed] = proposalsOf(loaded, state, now)
  const open = offersOf(loaded, state, now).filter(({ offered }) => offered)
  const remedies = [...new Set([...(proposed ? [proposed.remedy] : []), ...open.map(({ remedy }) => remedy)])]
  const disposal = loaded.policy.facts.find(({ subject, name }) => subject === 'case' && name === 'disposal')
    ?.options?.[0]
  const more = disposal ? { disposal } : {}
  const no = loaded.policy.requests[state.kind]?.clause
  const answers = [
    ...remedies.map((remedy) => ({ outcome: 'approve', remedy, ...more })),
    ...(no ? [{ outcome: 'reject', clause: no }] : []),
  ]
  return answers.map((answer) => ({ do: 'decide', by: { party: team }, with: answer }))
}

function missingPieces({ missing, evidence, lines }: CaseState): Move[] {
  const wanted = missing.filter(({ what, wanted }) => what === 'evidence' && !wanted)
  if (wanted.length === 0) return []
  const ids = lines.map(({ id }) => id).filter((id) => id !== '*')
  const known = new Set(evidence.flatMap(({ kind }) => kind))
  return [
    ['photo', 'document'],
    ['video', 'photo'],
  ].map(([first, second]) => ({
    do: 'provide-information',
    by: { party: 'customer' },
    with: {
      evidence: wanted.map(({ name, line }) => ({
        kind: name,
        media: known.has(name) ? second : first,
        ...(line ? { lines: [line] } : ids.length > 0 ? { lines: ids } : {}),
      })),
    },
  }))
}

function toldWith(
  action: string,
  state: CaseState,
  { task, sentence }: { task: string | undefined; sentence: string },
): Record<string, unknown> {
  if (action === 'investigate') return { task: 'records' }
  if (action === 'record-finding') return { task: task ?? state.tasks[0]?.task, finding: '' }
  if (action === 'answer-as-seller') return { answer: 'accepts' }
  if (action === 'answer-review') return { outcome: 'upheld' }
  if (action === 'decide-contest') return { outcome: 'upheld', reasons: sentence }
  if (action === 'resolve') return { how: sentence }
  return {}
}
