import type { LoadedPolicy } from '../../policy/load.ts'
import type { Field } from '../../policy/model.ts'
import { commands } from '../commands/index.ts'
import { requirementsOf } from '../requirements.ts'
import type { CaseState, Command } from '../types.ts'

/** Picks by number, so that a property test can shrink what it picked. */
export type Pick = <Item>(items: readonly Item[]) => Item

/** Any command that somebody might give, sensible or not: each built-in one and each of the policy's own, by anybody, now and then overruling. */
export function anyCommand(loaded: LoadedPolicy, state: CaseState, pick: Pick): Command {
  const { policy } = loaded
  const own = Object.entries(policy.actions).filter(([, action]) => !action.builtIn)
  const names = [
    ...usual(loaded, state),
    ...Object.keys(commands).filter((name) => name !== 'open'),
    ...own.map(([name]) => name),
  ]
  const name = pick(names)
  const everybody = [
    'customer',
    'seller',
    'carrier',
    'system',
    ...Object.keys(policy.teams),
    ...Object.keys(policy.parties),
  ]
  const managers = Object.keys(policy.teams).filter((team) => policy.teams[team]?.role === 'manager')
  const party = pick([...everybody, ...managers, ...managers, ...managers])
  return {
    do: name,
    by: { party },
    with: withFor(loaded, state, name, pick),
    ...(pick([false, false, true]) ? { overrule: { reason: 'By way of exception.' } } : {}),
  }
}

/** What usually moves a case on, so that walks get somewhere. */
function usual(_loaded: LoadedPolicy, state: CaseState): string[] {
  const moving = [
    'provide-information',
    'decide',
    'do-step',
    'do-step',
    'check-proof',
    'choose-remedy',
    'record-finding',
  ]
  return state.runs.some((run) => run.ended === undefined)
    ? [...moving, 'do-step', 'do-step', 'do-step', 'do-step']
    : moving
}

function withFor(loaded: LoadedPolicy, state: CaseState, name: string, pick: Pick): Record<string, unknown> {
  const { policy } = loaded
  const { request, evidence } = requirementsOf(loaded, state.kind)
  const ids = state.lines.map((line) => line.id)
  const lines = pick([ids, [pick(ids)]])
  const remedies = Object.keys(policy.remedies)
  const clauses = Object.keys(policy.clauses)
  const contents = contentsFor(loaded, name, pick)
  const asked = policy.actions[name]?.ask ?? {}
  switch (name) {
    case 'provide-information':
      return {
        answers: answersTo(request.ask, 'request', pick),
        lines: lines
          .filter((id) => id !== '*')
          .map((id) => ({ id, ...answersTo(request.ask, 'line', pick) })),
        description: 'The whole of the second crate was short by a good deal.',
        evidence: Object.entries(evidence).map(([kind, { accept }]) => ({ kind, media: accept[0] })),
      }
    case 'request-information':
      return pick([{ ask: 'Which crate was it?' }, { evidence: [pick(Object.keys(evidence))] }])
    case 'decide':
      return {
        ...pick([{}, { lines }]),
        ...pick([
          { outcome: 'approve', remedy: pick(remedies) },
          { outcome: 'approve' },
          { outcome: 'approve', offer: [pick(remedies)] },
          { outcome: 'reject', clause: pick(clauses) },
        ]),
        contents,
      }
    case 'choose-remedy':
      return pick([
        { remedy: pick(remedies) },
        { remedy: state.lines.flatMap((line) => line.offers ?? [])[0] ?? pick(remedies) },
        { decline: true },
      ])
    case 'do-step':
    case 'check-proof':
      return stepWith(loaded, state, name, pick)
    case 'assign':
      return {
        to: 'Nadia',
        ...(Object.keys(asked).length > 0 ? { answers: answersTo(asked, 'request', pick) } : {}),
      }
    case 'investigate':
      return { task: 'enquiry' }
    case 'record-finding':
      return {
        task: 'enquiry',
        finding: 'It was as the customer says.',
        answers: answersTo(asked, 'request', pick),
        lines: lines.map((id) => ({ id, ...(id === '*' ? {} : answersTo(asked, 'line', pick)) })),
      }
    case 'add-cost':
      return { what: pick([...policy.costs.map((rule) => rule.what), 'fee']), amount: '5.00' }
    case 'move-deadline':
      return {
        obligation: pick(state.obligations.map((each) => each.name)),
        to: new Date(state.now + 864e5).toISOString(),
        reason: 'A holiday in the house.',
      }
    case 'answer-review':
      return {
        ...pick([{ outcome: 'upheld' }, { outcome: 'changed', remedy: pick(remedies) }]),
        checklist: Object.fromEntries(
          Object.values(policy.reviews).flatMap((review) =>
            Object.keys(review.checklist).map((point) => [point, true]),
          ),
        ),
        contents,
      }
    case 'record-facts':
      return {
        order: { payment: { method: 'paypal', dispute: pick(['open', 'withdrawn', 'won', 'lost', 'none']) } },
      }
    case 'answer-as-seller':
      return { answer: pick(['accepts', 'refuses', 'proposes']), answers: answersTo(asked, 'request', pick) }
    case 'decide-contest':
      return { outcome: pick(['upheld', 'lifted']), reasons: 'We looked again.' }
    case 'decide-sanction':
      return { reasons: 'No answer within a day, twice.' }
    case 'change-kind':
      return {
        kind: pick(Object.keys(policy.requests)),
        lines: lines
          .filter((id) => id !== '*')
          .map((id) => ({ id, ...answersTo(request.ask, 'line', pick) })),
      }
    case 'acknowledge':
      return { contents }
    case 'escalate':
    case 'contest-sanction':
      return { reason: 'It cannot wait.' }
    case 'resolve':
    case 'request-review':
    case 'refer':
    case 'withdraw':
    case 'close':
    case 'contact-seller':
      return {}
    default:
      return {
        answers: answersTo(asked, 'request', pick),
        lines: lines.map((id) => ({ id, ...(id === '*' ? {} : answersTo(asked, 'line', pick)) })),
        contents,
      }
  }
}

function stepWith(loaded: LoadedPolicy, state: CaseState, name: string, pick: Pick): Record<string, unknown> {
  const all = Object.values(loaded.policy.remedies).flatMap((remedy) => remedy.steps)
  const wanted = name === 'do-step' ? 'ready' : 'submitted'
  const turn = state.runs.flatMap((run) =>
    run.ended === undefined ? Object.keys(run.steps).filter((id) => run.steps[id]?.state === wanted) : [],
  )
  const id = turn.length > 0 && pick([true, true, true, false]) ? pick(turn) : (pick(all)?.id ?? 'nothing')
  if (name === 'check-proof') return { step: id, accepted: pick([true, true, false]) }
  const step = all.find((each) => each.id === id)
  const outcomes = Object.keys(step?.outcomes ?? {})
  return {
    step: id,
    ...(outcomes.length > 0 ? { outcome: pick(outcomes) } : {}),
    ...(step?.proof ? { proof: { media: pick(['photo', 'document', 'video']) } } : {}),
    answers: { ...answersTo(step?.ask ?? {}, 'request', pick), ...answersTo(step?.ask ?? {}, 'line', pick) },
    contents: contentsFor(loaded, id, pick),
  }
}

function contentsFor(loaded: LoadedPolicy, action: string, pick: Pick): Record<string, unknown> {
  const documents = Object.values(loaded.policy.documents).filter((document) => document.with === action)
  return Object.fromEntries(
    documents.flatMap((document) =>
      Object.entries(document.contents).flatMap(([name, content]) =>
        content.fixed || content.from ? [] : [[name, valueFor(content, pick)]],
      ),
    ),
  )
}

function answersTo(fields: Record<string, Field>, per: Field['per'], pick: Pick): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.per === per ? [[name, valueFor(field, pick)]] : [],
    ),
  )
}

function valueFor({ type, min, max, options }: Field, pick: Pick): unknown {
  switch (type) {
    case 'boolean':
      return pick([true, false])
    case 'choice':
      return pick(Object.keys(options ?? {}))
    case 'instant':
      return '2026-06-01T12:00:00+02:00'
    case 'date':
      return '2026-06-01'
    case 'text':
      return 'As the paper says.'
    default:
      return pick([min ?? 1, max ?? 40, Math.max(min ?? 0, Math.min(max ?? 7, 7))])
  }
}
