import { hasEnded } from '../duties.ts'
import { type Answers, answers } from '../inputs/answers.ts'
import { evidenceItems } from '../inputs/evidence.ts'
import { lineIds } from '../inputs/lines.ts'
import { invalid, text } from '../inputs/read.ts'
import { isFoundByOthers } from '../inputs/tell.ts'
import { isBlank } from '../inputs/value.ts'
import { judgeAdded, updateMissing } from '../intake.ts'
import { refusal } from '../refusals.ts'
import { fieldsOf, requirementsOf } from '../requirements.ts'
import { isStaff } from '../rights.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Adds what was missing, or anything else that belongs to the request; it is then judged again, as of the instant at which it was made. */
export function provideInformation(turn: Turn): Refusal | undefined {
  const { request, evidence: asked } = requirementsOf(turn.loaded, stateOf(turn).kind)
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const told = answers(turn, { fields: fieldsOf(request), about: 'request', lines: ids.value })
  if (!told.ok) return told.refusal
  const description = text(turn, 'description')
  if (!description.ok) return description.refusal
  const all = stateOf(turn).lines.map((line) => line.id)
  const evidence = evidenceItems(turn, Object.keys({ ...asked, ...turn.loaded.policy.evidence }), all)
  if (!evidence.ok) return evidence.refusal
  const answered = Object.keys(told.value.facts).length + told.value.lines.length > 0
  const described = description.value !== undefined
  if (!answered && !described && evidence.value.length === 0)
    return invalid(turn, 'Nothing was added: give answers, lines, a description or evidence.', {
      id: 'needs-one-of',
      options: ['answers', 'lines', 'description', 'evidence'],
    }).refusal
  const theirs = (answered || described) && (notTheirRequest(turn) ?? tooLate(turn, told.value))
  if (theirs) return theirs
  record(turn, 'information-provided', {
    request: { ...told.value.facts, ...(described ? { description: description.value } : {}) },
    lines: told.value.lines,
    evidence: evidence.value,
  })
  judgeAdded(turn)
  if (!hasEnded(stateOf(turn)))
    updateMissing(turn, ['answer', ...evidence.value.flatMap((item) => [item.kind].flat())])
  return undefined
}

/** A request is told by whoever made it: the seller adds proof to the customer's, but does not answer in the customer's place. */
function notTheirRequest(turn: Turn): Refusal | undefined {
  const { loaded, by } = turn
  const { openedBy } = stateOf(turn)
  const sellers = openedBy === 'seller'
  if (isStaff(loaded, by) || (by.party === 'seller') === sellers) return undefined
  const message = `The request is the ${sellers ? 'seller' : 'customer'}'s own; add evidence, or have our people note the rest.`
  return refusal(loaded, 'not-permitted', { message })
}

/** What was decided upon, or found by somebody else since, is no longer changed from outside: what is paid would follow it. */
function tooLate(turn: Turn, told: Answers): Refusal | undefined {
  const { loaded, by } = turn
  if (isStaff(loaded, by)) return undefined
  const { request, lines } = stateOf(turn)
  const decided = lines.some((line) => line.decision)
  const fixed = (name: string, before: unknown, value: unknown, settled: boolean) =>
    !isBlank(before) &&
    JSON.stringify(before) !== JSON.stringify(value) &&
    (settled || isFoundByOthers(turn, name))
  const name =
    Object.entries(told.facts).find(([each, value]) => fixed(each, request[each], value, decided))?.[0] ??
    told.lines.flatMap(({ id, facts }) => {
      const line = lines.find((each) => each.id === id)
      const changed = Object.entries(facts).find(([each, value]) =>
        fixed(each, line?.facts[each], value, line?.decision !== undefined),
      )
      return changed ? [changed[0]] : []
    })[0]
  if (name === undefined) return undefined
  return refusal(loaded, 'not-now', {
    clause: loaded.policy.requests[stateOf(turn).kind]?.clause,
    message: `"${name}" was told before, and the matter was decided or looked into on it; ask our people to change it.`,
  })
}
