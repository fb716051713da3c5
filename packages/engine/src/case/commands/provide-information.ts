import { hasEnded } from '../duties.ts'
import { answers, evidenceItems, invalid, text } from '../inputs.ts'
import { judgeAdded, updateMissing } from '../intake.ts'
import { requirementsOf } from '../requirements.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Adds what was missing, or anything else that belongs to the request; it is then judged again, as of the instant at which it was made. */
export function provideInformation(turn: Turn): Refusal | undefined {
  const { request, evidence: asked } = requirementsOf(turn.loaded, stateOf(turn).kind)
  const told = answers(turn, request.ask)
  if (!told.ok) return told.refusal
  const description = text(turn, 'description')
  if (!description.ok) return description.refusal
  const evidence = evidenceItems(turn, Object.keys({ ...asked, ...turn.loaded.policy.evidence }))
  if (!evidence.ok) return evidence.refusal
  const nothing =
    Object.keys(told.value.facts).length + told.value.lines.length + evidence.value.length === 0 &&
    description.value === undefined
  if (nothing)
    return invalid(turn, 'Nothing was added: give answers, lines, a description or evidence.').refusal
  record(turn, 'information-provided', {
    request: {
      ...told.value.facts,
      ...(description.value === undefined ? {} : { description: description.value }),
    },
    lines: told.value.lines,
    evidence: evidence.value,
  })
  judgeAdded(turn)
  if (!hasEnded(stateOf(turn)))
    updateMissing(turn, ['answer', ...evidence.value.flatMap((item) => [item.kind].flat())])
  return undefined
}
