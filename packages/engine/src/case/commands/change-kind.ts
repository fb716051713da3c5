import type { Fields } from '../../policy/expressions/types.ts'
import { answers, evidenceItems, invalid, requiredText, text } from '../inputs.ts'
import { recordVerdicts, updateMissing } from '../intake.ts'
import { judgeAdmission } from '../judge.ts'
import { refusal } from '../refusals.ts'
import { missingOf, requirementsOf } from '../requirements.ts'
import { wholeCase } from '../scope.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Turns the case into another kind of request, with all that was told already. It was
 * made when the first one was: nobody loses a deadline by asking first. Refused, the old one stays as it was. */
export function changeKind(turn: Turn): Refusal | undefined {
  const { loaded } = turn
  const kind = requiredText(turn, 'kind')
  if (!kind.ok) return kind.refusal
  const state = stateOf(turn)
  const from = loaded.policy.requests[state.kind]
  const to = loaded.policy.requests[kind.value]
  if (!to || !from?.leadsTo.includes(kind.value)) {
    return invalid(
      turn,
      `A request of kind "${state.kind}" can become ${from?.leadsTo.join(', ') || 'no other kind'}.`,
    ).refusal
  }
  if (state.runs.some((run) => run.ended === undefined) || state.status === 'under-review')
    return refusal(loaded, 'not-now', { clause: to.clause, message: 'What was decided is under way.' })
  const told = answers(turn, to.ask)
  if (!told.ok) return told.refusal
  const description = text(turn, 'description')
  if (!description.ok) return description.refusal
  const evidence = evidenceItems(turn, Object.keys(requirementsOf(loaded, kind.value).evidence))
  if (!evidence.ok) return evidence.refusal
  record(turn, 'kind-changed', {
    kind: kind.value,
    request: {
      ...told.value.facts,
      ...(description.value === undefined ? {} : { description: description.value }),
    },
    lines: newLines(turn, to.about, told.value.lines),
    evidence: evidence.value,
  })
  const unsent = missingOf(loaded, stateOf(turn), 'before-sending')
  if (unsent.length > 0) {
    const names = unsent.map((piece) => piece.name).join(', ')
    return refusal(loaded, 'missing', {
      clause: unsent[0]?.clause,
      message: `The request cannot be sent without: ${names}.`,
      missing: unsent,
    })
  }
  const verdicts = judgeAdmission(loaded, stateOf(turn), stateOf(turn).receivedAt, turn.trace)
  const first = verdicts[0]
  if (first && verdicts.every((verdict) => verdict.outcome !== 'admitted')) {
    return refusal(loaded, 'admission', {
      clause: first.clause,
      message: `"${kind.value}" is not open here.`,
      instead: first.instead,
    })
  }
  recordVerdicts(turn, verdicts)
  if (['resolved', 'approved', 'rejected'].includes(stateOf(turn).status)) moveTo(turn, 'received')
  updateMissing(turn)
  return undefined
}

function newLines(turn: Turn, about: string, told: { id: string; facts: Fields }[]) {
  const state = stateOf(turn)
  if (about !== 'lines') return [{ id: wholeCase, facts: {} }]
  const ordered = ((state.order?.lines ?? []) as Fields[]).map((line) => ({
    id: String(line.id),
    facts: line,
  }))
  const had = state.lines.filter((line) => line.id !== wholeCase).map((line) => line.id)
  const ids =
    told.length > 0 ? told.map((line) => line.id) : had.length > 0 ? had : ordered.map((line) => line.id)
  return ids.map((id) => ({
    id,
    facts: {
      ...ordered.find((line) => line.id === id)?.facts,
      ...told.find((line) => line.id === id)?.facts,
    },
  }))
}
