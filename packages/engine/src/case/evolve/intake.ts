import type { Fields } from '../../policy/expressions/types.ts'
import type { CaseState, Status, Verdict } from '../types.ts'
import { mergeFields, type Reducers, withLineFacts } from './reducer.ts'

/** The request: what it says, what is missing, how it was judged. */
export const intake: Reducers = {
  admitted: (state, data) => ({ lines: withVerdicts(state, data.verdicts) }),
  refused: (state, data) => ({
    lines: data.verdicts
      ? withVerdicts(state, data.verdicts)
      : state.lines.map((line) =>
          data.lines?.includes(line.id) ? { ...line, verdict: refusedVerdict(line.id, data.clause) } : line,
        ),
  }),
  redirected: (state, data) => ({ lines: withVerdicts(state, data.verdicts) }),
  'kind-changed': (state, data) => ({
    kind: data.kind,
    request: { ...state.request, ...data.request },
    lines: data.lines.map(({ id, facts }) => ({
      id,
      facts: { ...state.lines.find((line) => line.id === id)?.facts, ...facts },
    })),
    evidence: [...state.evidence, ...data.evidence],
  }),
  'status-changed': (state, data) => ({
    status: data.status,
    ...remembered(state, data.status),
  }),
  'information-requested': (state, data) => ({
    missing: data.missing.length > 0 ? data.missing : state.missing,
    asked: data.ask ?? state.asked,
  }),
  'information-completed': () => ({ asked: undefined }),
  'information-provided': (state, data) => ({
    request: { ...state.request, ...data.request },
    lines: withLineFacts(state.lines, data.lines),
    evidence: [...state.evidence, ...data.evidence],
  }),
  'requirements-changed': (_, data) => ({ missing: data.missing }),
  'facts-recorded': (state, data) => ({
    ...(state.order || !isEmpty(data.order) ? { order: mergeFields(state.order, data.order) } : {}),
    customer: mergeFields(state.customer, data.customer),
    ...(state.seller || !isEmpty(data.seller) ? { seller: mergeFields(state.seller, data.seller) } : {}),
    facts: { ...state.facts, ...data.facts },
    lines: withLineFacts(state.lines, data.lines),
  }),
  performed: (state, data) => ({
    facts: { ...state.facts, ...data.facts },
    lines: withLineFacts(state.lines, data.lines),
  }),
}

/** Information is awaited, and a decision reviewed, in the midst of something; a case that comes back from a review waits as it waited before. */
function remembered({ status, statusBefore }: CaseState, next: Status): Partial<CaseState> {
  const returns = next === 'awaiting-information' && status === 'under-review'
  return (next === 'awaiting-information' || next === 'under-review') && !returns
    ? { statusBefore: { ...statusBefore, [next]: status } }
    : {}
}

function withVerdicts(state: CaseState, verdicts: Verdict[]) {
  const byLine = new Map(verdicts.map((verdict) => [verdict.line, verdict]))
  return state.lines.map((line) => {
    const verdict = byLine.get(line.id)
    return verdict ? { ...line, verdict } : line
  })
}

const isEmpty = (fields: Fields) => Object.keys(fields).length === 0

const refusedVerdict = (line: string, clause: string): Verdict => ({
  line,
  outcome: 'refused',
  clause,
  rule: 'consequence',
})
