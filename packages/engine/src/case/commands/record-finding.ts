import { answers } from '../inputs/answers.ts'
import { lineIds } from '../inputs/lines.ts'
import { requiredText, text } from '../inputs/read.ts'
import { unanswered, untold } from '../inputs/untold.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { isStaff } from '../rights.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Records what a task of the investigation found, in a sentence and as facts. */
export function recordFinding(turn: Turn): Refusal | undefined {
  const task = text(turn, 'task')
  if (!task.ok) return task.refusal
  const finding = requiredText(turn, 'finding')
  if (!finding.ok) return finding.refusal
  const theirs = notTheirTask(turn, task.value)
  if (theirs) return theirs
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const ask = named(turn.loaded.policy.actions, turn.command.do)?.ask ?? {}
  const told = answers(turn, { fields: ask, about: 'case', lines: ids.value })
  if (!told.ok) return told.refusal
  const silent = untold(turn, turn.command.do, unanswered(ask, told.value, ids.value))
  if (silent) return silent
  const { facts, lines } = told.value
  record(turn, 'finding-recorded', { task: task.value ?? 'finding', finding: finding.value, facts, lines })
  if (stateOf(turn).status === 'received') moveTo(turn, 'under-investigation')
  return undefined
}

/** Our own people may note any finding; somebody from outside, that of a task of theirs. */
function notTheirTask({ loaded, by, ...turn }: Turn, task: string | undefined): Refusal | undefined {
  if (isStaff(loaded, by)) return undefined
  const tasks = turn.state?.tasks.filter((each) => task === undefined || each.task === task) ?? []
  if (tasks.length === 0 ? task === undefined : tasks.some((each) => each.owes === by.party)) return undefined
  const message = `The finding of "${task ?? tasks[0]?.task}" is for ${tasks[0]?.owes ?? 'our own people'} to record.`
  return refusal(loaded, 'not-permitted', { message })
}
