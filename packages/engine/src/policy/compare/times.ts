import type { Deadline } from '../model.ts'
import { deadlineInWords } from '../publish/deadline-words.ts'
import type { Start } from '../publish/phrases/index.ts'
import { startOfEvents } from '../publish/starts.ts'
import { capital, dutyName, type Words } from '../publish/words.ts'
import { spanOf } from '../reading/span.ts'
import type { Change } from './change.ts'
import { type Compare, citing, paired, titled, type Versions } from './versions.ts'

/** Where a deadline stands, and what a reader calls it. */
export interface Timed {
  at: string
  name: string
  clause?: string | undefined
}

/** Time limits of windows, obligations and reviews that became longer or shorter, came or went. */
export const compareTimes: Compare = (versions) => {
  const { old, new: newer } = versions
  const windows = paired(old.policy.windows, newer.policy.windows).both.flatMap(([name, before, after]) => {
    const timed = { at: `windows.${name}`, name: titled(newer, after.title, name), clause: after.clause }
    return timeChange(versions, timed, before.deadline, after.deadline)
  })
  const duties = paired(old.policy.obligations, newer.policy.obligations).both.flatMap(
    ([name, before, after]) => {
      const called = newer.text(after.title) || capital(dutyName(newer, after.does[0] ?? name))
      const timed = { at: `obligations.${name}`, name: called, clause: after.clause }
      return timeChange(versions, timed, before.deadline, after.deadline, (words) =>
        startOfEvents(words, after.after),
      )
    },
  )
  const reviews = paired(old.policy.reviews, newer.policy.reviews).both.flatMap(([name, before, after]) => {
    const timed = { at: `reviews.${name}`, name: newer.text(after.title), clause: after.clause }
    return [
      ...timeChange(versions, timed, before.deadline, after.deadline),
      ...timeChange(versions, timed, before.askWithin, after.askWithin),
    ]
  })
  return [...windows, ...duties, ...reviews]
}

/** How one time limit changed, in words. */
export function timeChange(
  { old, new: newer, phrases }: Versions,
  { at, name, clause }: Timed,
  before: Deadline | undefined,
  after: Deadline | undefined,
  startIn: (words: Words) => Start | undefined = () => undefined,
): Change[] {
  const was = before && deadlineInWords(old, before, startIn(old))
  const is = after && deadlineInWords(newer, after, startIn(newer))
  const change = (kind: Change['kind'], pattern: string): Change[] => [
    {
      kind,
      about: 'time',
      at,
      ...citing(clause),
      text: newer.fill(pattern, { name, old: was ?? '…', new: is ?? '…' }),
    },
  ]
  if (!before && !after) return []
  if (!before) return change('added', phrases.timeAdded)
  if (!after) return change('removed', phrases.timeRemoved)
  if (sameForm(before, after) && was === is) return []
  const [short, long] = [spanOf(old.policy, before), spanOf(newer.policy, after)]
  if (short && long) {
    if (long.longest > short.longest && long.shortest >= short.shortest)
      return change('longer', phrases.longer)
    if (long.longest < short.longest && long.shortest <= short.shortest)
      return change('shorter', phrases.shorter)
  }
  return change('changed', phrases.otherTime)
}

function sameForm(one: Deadline, other: Deadline): boolean {
  return form(one) === form(other)
}

/** A deadline without the places it was read from. */
function form(deadline: Deadline): string {
  return JSON.stringify(deadline, (key, value) => (key === 'position' || key === 'path' ? undefined : value))
}
