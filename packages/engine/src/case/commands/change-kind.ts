import type { RequestKind } from '../../policy/model.ts'
import type { EventData } from '../events.ts'
import { answers } from '../inputs/answers.ts'
import { evidenceItems } from '../inputs/evidence.ts'
import { good, invalid, noneToChoose, type Read, requiredText, text } from '../inputs/read.ts'
import { recordVerdicts, updateMissing } from '../intake.ts'
import { judgeAdmission } from '../judge.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { notTheirs, overruledWhere, unsent } from '../request/judge.ts'
import { requestedLines, withTold } from '../request/lines.ts'
import { fieldsOf, requirementsOf } from '../requirements.ts'
import { isStaff } from '../rights.ts'
import { openRuns } from '../runs/find.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Turns the case into another kind of request, with all that was told already. It was
 * made when the first one was: nobody loses a deadline by asking first. Refused, the old one stays as it was. */
export function changeKind(turn: Turn): Refusal | undefined {
  const { loaded, by } = turn
  const state = stateOf(turn)
  const leadsTo = named(loaded.policy.requests, state.kind)?.leadsTo ?? []
  if (leadsTo.length === 0)
    return noneToChoose(turn, 'kind', `A request of kind "${state.kind}" can become no other kind.`).refusal
  const kind = requiredText(turn, 'kind')
  if (!kind.ok) return kind.refusal
  const to = named(loaded.policy.requests, kind.value)
  if (!to || !leadsTo.includes(kind.value))
    return invalid(turn, `A request of kind "${state.kind}" can become ${leadsTo.join(', ')}.`, {
      id: 'one-of',
      at: 'kind',
      value: kind.value,
      options: leadsTo,
    }).refusal
  const theirs = isStaff(loaded, by) ? undefined : notTheirs(turn, to)
  if (theirs) return theirs
  if (openRuns(state).some((run) => !run.besides) || state.status === 'under-review')
    return refusal(loaded, 'not-now', {
      clause: to.clause,
      message: 'What was decided is under way.',
      facts: [{ name: 'case.status', value: state.status }],
    })
  const changed = readChange(turn, kind.value, to)
  if (!changed.ok) return changed.refusal
  record(turn, 'kind-changed', changed.value)
  return unsent(turn) ?? judgeAsNew(turn, kind.value)
}

function readChange(turn: Turn, kind: string, to: RequestKind): Read<EventData['kind-changed']> {
  const { order, lines: before } = stateOf(turn)
  const had = before.map((line) => line.id)
  const lines = requestedLines(turn, to, order, had)
  if (!lines.ok) return lines
  const ids = lines.value.map((line) => line.id)
  const told = answers(turn, { fields: fieldsOf(to), about: 'request', lines: ids })
  if (!told.ok) return told
  const description = text(turn, 'description')
  if (!description.ok) return description
  const evidence = evidenceItems(turn, Object.keys(requirementsOf(turn.loaded, kind).evidence), ids)
  if (!evidence.ok) return evidence
  const fresh = lines.value.map((line) => (had.includes(line.id) ? { ...line, facts: {} } : line))
  return good({
    kind,
    request: {
      ...told.value.facts,
      ...(description.value === undefined ? {} : { description: description.value }),
    },
    lines: withTold(fresh, told.value.lines),
    evidence: evidence.value,
  })
}

function judgeAsNew(turn: Turn, kind: string): Refusal | undefined {
  const state = stateOf(turn)
  const verdicts = overruledWhere(turn, judgeAdmission(turn.loaded, state, state.receivedAt, turn.trace))
  const first = verdicts[0]
  if (first && verdicts.every((verdict) => verdict.outcome !== 'admitted')) {
    const { clause, instead, facts, wouldChange } = first
    const message = `"${kind}" is not open here.`
    return refusal(turn.loaded, 'admission', { clause, message, instead, facts, wouldChange, verdicts })
  }
  recordVerdicts(turn, verdicts)
  if (['resolved', 'approved', 'rejected'].includes(state.status)) moveTo(turn, 'received')
  updateMissing(turn)
  return undefined
}
