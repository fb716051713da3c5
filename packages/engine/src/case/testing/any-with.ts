import type { LoadedPolicy } from '../../policy/load.ts'
import { fieldsOf, requirementsOf } from '../requirements.ts'
import { remedyOf } from '../runs/find.ts'
import { offerOf } from '../scope.ts'
import type { CaseState } from '../types.ts'
import { answersTo, contentsFor } from './any-answers.ts'
import type { Pick, Turn } from './any-command.ts'

/** What goes with a command: mostly right, sometimes not. */
export function withFor(
  loaded: LoadedPolicy,
  state: CaseState,
  name: string,
  pick: Pick,
  turn?: Turn,
): Record<string, unknown> {
  const { policy } = loaded
  const ids = state.lines.map((line) => line.id)
  const lines = pick([ids, [pick(ids)]])
  const asked = policy.actions[name]?.ask ?? {}
  const besides = { answers: answersTo(asked, 'request', pick), lines: ofLines(lines, asked, pick) }
  const contents = contentsFor(loaded, name, pick)
  switch (name) {
    case 'provide-information':
      return information(loaded, state, lines, pick)
    case 'request-information':
      return pick([
        { ask: 'Which crate was it?' },
        { evidence: Object.keys(requirementsOf(loaded, state.kind).evidence).slice(0, 1) },
      ])
    case 'decide':
      return { ...outcome(loaded, state, pick), ...pick([{}, { lines }]), contents }
    case 'choose-remedy':
      return pick([
        { remedy: state.lines.flatMap((line) => line.offers ?? [])[0] ?? 'none' },
        { decline: true },
      ])
    case 'do-step':
    case 'check-proof':
      return stepWith(loaded, name, pick, turn)
    case 'assign':
      return { to: 'Nadia', ...(Object.keys(asked).length > 0 ? { answers: besides.answers } : {}) }
    case 'investigate':
      return { task: 'enquiry' }
    case 'record-finding':
      return { task: 'enquiry', finding: 'It was as the customer says.', ...besides }
    case 'add-cost':
      return {
        what: pick([...policy.costs.map((rule) => rule.what), 'fee']),
        ...pick([{}, { amount: '5.00' }]),
      }
    case 'move-deadline':
      return {
        obligation: pick([
          ...state.obligations.filter((each) => each.state === 'running').map((each) => each.name),
          'none',
        ]),
        to: new Date(state.now + 40 * 864e5).toISOString(),
        reason: 'A holiday in the house.',
      }
    case 'answer-review':
      return {
        ...pick([{ outcome: 'upheld' }, { outcome: 'changed', ...remedyFor(loaded, state, pick) }]),
        checklist: checklist(loaded, state),
        contents,
      }
    case 'record-facts':
      return facts(pick)
    case 'answer-as-seller':
      return { answer: pick(['accepts', 'refuses', 'refuses', 'proposes']), answers: besides.answers }
    case 'decide-contest':
      return { outcome: pick(['upheld', 'lifted']), reasons: 'We looked again.', contents }
    case 'decide-sanction':
      return { reasons: 'No answer within a day, twice.', contents }
    case 'change-kind': {
      const kind = pick([...(policy.requests[state.kind]?.leadsTo ?? []), ...Object.keys(policy.requests)])
      return { ...information(loaded, { ...state, kind }, lines, pick), kind }
    }
    case 'acknowledge':
      return { contents }
    case 'escalate':
    case 'contest-sanction':
      return { reason: 'It cannot wait.' }
    case 'request-review':
      return pick([{}, { review: pick([...Object.keys(policy.reviews), 'none']) }])
    case 'resolve':
    case 'refer':
    case 'withdraw':
    case 'close':
    case 'contact-seller':
      return {}
    default:
      return { ...besides, contents }
  }
}

const ofLines = (lines: readonly string[], asked: Parameters<typeof answersTo>[0], pick: Pick) =>
  lines.map((id) => ({ id, ...(id === '*' ? {} : answersTo(asked, 'line', pick)) }))

function information(loaded: LoadedPolicy, state: CaseState, lines: readonly string[], pick: Pick) {
  const { request, evidence } = requirementsOf(loaded, state.kind)
  const named = lines.filter((id) => id !== '*')
  return {
    answers: answersTo(request.ask, 'request', pick),
    ...(named.length > 0
      ? { lines: named.map((id) => ({ id, ...answersTo(fieldsOf(request), 'line', pick) })) }
      : {}),
    description: 'The whole of the second crate was short by a good deal.',
    evidence: Object.entries(evidence).map(([kind, { accept }]) => ({ kind, media: accept[0] })),
  }
}

function outcome(loaded: LoadedPolicy, state: CaseState, pick: Pick) {
  return pick([
    { outcome: 'approve', ...remedyFor(loaded, state, pick) },
    { outcome: 'approve', ...remedyFor(loaded, state, pick) },
    { outcome: 'approve' },
    { outcome: 'approve', offer: Object.values(remedyFor(loaded, state, pick)) },
    { outcome: 'reject', clause: pick(Object.keys(loaded.policy.clauses)) },
  ])
}

/** A remedy that is open, where there is one; now and then any. */
function remedyFor(loaded: LoadedPolicy, state: CaseState, pick: Pick): { remedy?: string } {
  const all = Object.keys(loaded.policy.remedies)
  const line = state.lines[0]?.id ?? '*'
  const open = all.filter((name) => offerOf(loaded, state, state.now, line, name).offered)
  const remedy = pick(pick([true, true, true, false]) && open.length > 0 ? open : [...all, 'none'])
  return { remedy }
}

function stepWith(
  loaded: LoadedPolicy,
  name: string,
  pick: Pick,
  turn: Turn | undefined,
): Record<string, unknown> {
  const steps = Object.values(loaded.policy.remedies).flatMap((remedy) => remedy.steps)
  const step = turn
    ? remedyOf({ loaded }, turn.run.remedy).steps.find((each) => each.id === turn.step)
    : pick([...steps, undefined])
  const at = {
    step: step?.id ?? 'none',
    ...(turn && turn.run.line !== '*' ? { lines: [turn.run.line] } : {}),
  }
  if (name === 'check-proof') return { ...at, accepted: pick([true, true, false]) }
  const outcomes = Object.keys(step?.outcomes ?? {})
  return {
    ...at,
    ...(outcomes.length > 0 ? { outcome: pick(outcomes) } : {}),
    ...(step?.proof ? { proof: { media: pick(['photo', 'document', 'video']) } } : {}),
    answers: { ...answersTo(step?.ask ?? {}, 'request', pick), ...answersTo(step?.ask ?? {}, 'line', pick) },
    contents: contentsFor(loaded, at.step, pick),
  }
}

function checklist({ policy }: LoadedPolicy, state: CaseState): Record<string, unknown> {
  const review = state.reviews.findLast((each) => each.outcome === undefined)?.review ?? ''
  return Object.fromEntries(
    Object.keys(policy.reviews[review]?.checklist ?? {}).map((point) => [point, true]),
  )
}

const facts = (pick: Pick) =>
  pick([
    {
      order: {
        payment: { method: 'paypal', dispute: pick(['open', 'open', 'withdrawn', 'won', 'lost', 'none']) },
      },
    },
    { order: { paidAt: '2026-06-01T12:00:00+02:00', deliveredAt: '2026-06-02T12:00:00+02:00' } },
  ])
