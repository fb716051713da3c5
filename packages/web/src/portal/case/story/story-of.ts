import type { CaseEvent, CaseView } from '@redress/server/api'
import type { ComingEntry, PastEntry, Said, Story } from './entry.ts'
import { say, type Teller, type Told, tellerFor } from './teller.ts'
import { remedyTellers } from './tellers-remedy.ts'
import { requestTellers } from './tellers-request.ts'

/** How sums and instants are written for the reader. */
export interface Writes extends Pick<Teller, 'money'> {
  /** An instant in milliseconds, in the zone of another. */
  when: (like: string, instant: number) => string
  due: (iso: string) => string
}

const tellers: Readonly<Record<string, ((data: never, teller: Teller) => Told | undefined) | undefined>> = {
  ...requestTellers,
  ...remedyTellers,
}

/** The one timeline of a case: what happened, in order, then what is promised, the soonest first and what has no date last. */
export function storyOf(view: CaseView, me: 'customer' | 'seller', writes: Writes): Story {
  const timeline = view.timeline ?? []
  const told = timeline.flatMap((event) => entryOf(view, event, me, writes) ?? [])
  return { past: merged(told).map((entry) => withPromisesKept(view, entry, writes)), coming: comingOf(view) }
}

function entryOf(
  view: CaseView,
  event: CaseEvent,
  me: 'customer' | 'seller',
  { money, when }: Writes,
): PastEntry | undefined {
  const teller = tellerFor(view, event, me, { money, when: (instant) => when(event.at, instant) })
  const told = tellers[event.type]?.(event.data as never, teller)
  if (!told) return undefined
  const isThere = <Each>(each: Each | undefined | false): each is Each => Boolean(each)
  return {
    id: `event-${event.version}`,
    at: event.at,
    head: told.head,
    details: (told.details ?? []).filter(isThere),
    quotes: (told.quotes ?? []).filter(isThere),
    clauses: [...new Set((told.clauses ?? []).filter(isThere))],
    tone: told.tone ?? 'plain',
  }
}

/** What follows by itself from something else at the same instant is told with it. */
const follows = new Set(
  ['remedy-started', 'remedy-completed', 'admitted', 'done-after-all'].map((name) => `case.story.${name}`),
)

function merged(entries: readonly PastEntry[]): PastEntry[] {
  const all: PastEntry[] = []
  for (const entry of entries) {
    const last = all.at(-1)
    if (last?.at === entry.at && follows.has(entry.head.key))
      all[all.length - 1] = {
        ...last,
        details: [
          ...last.details,
          entry.head,
          ...entry.details.filter((each) => each.key.endsWith('.amount')),
        ],
        clauses: [...new Set([...last.clauses, ...entry.clauses])],
        tone: last.tone === 'plain' ? entry.tone : last.tone,
      }
    else all.push(entry)
  }
  return all
}

/** A promise that was kept is told where it was kept: in time, and by when it was promised. */
function withPromisesKept(view: CaseView, entry: PastEntry, writes: Writes): PastEntry {
  const kept = view.promises.filter(
    (each) => each.state === 'kept' && !each.yours && each.settledAt === entry.at && each.due !== undefined,
  )
  const details = kept.map(({ title, due = '' }): Said => say('kept', { what: title, due: writes.due(due) }))
  return { ...entry, details: [...entry.details, ...uniqueOf(details)] }
}

const uniqueOf = (said: readonly Said[]): Said[] => [
  ...new Map(said.map((each) => [JSON.stringify(each), each])).values(),
]

function comingOf(view: CaseView): ComingEntry[] {
  const open = view.promises.filter((each) => each.open && each.source !== 'escalation')
  return open
    .map(
      (each): ComingEntry => ({
        id: each.id,
        title: each.title,
        yours: each.yours,
        by: ['company', 'customer', 'seller'].includes(each.owes) ? each.owes : each.owesTitle,
        ...(each.due === undefined ? {} : { due: each.due }),
        state:
          each.state === 'late' || each.state === 'paused' || each.state === 'pending'
            ? each.state
            : 'running',
        ...(each.clause === undefined ? {} : { clause: each.clause }),
      }),
    )
    .sort((one, other) => dueOf(one) - dueOf(other))
}

const dueOf = ({ due }: ComingEntry) => (due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due))
