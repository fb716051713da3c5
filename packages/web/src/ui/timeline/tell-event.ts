import type { CaseEvent } from '@redress/server/api'
import { writeAt } from '../time/beside.ts'
import type { Words } from '../words/words.tsx'
import type { CaseNames } from './names.ts'
import { factsIn } from './tellers/details.ts'
import { tellers } from './tellers/index.ts'
import type { Teller, Told } from './tellers/told.ts'

export interface ToldEvent {
  event: CaseEvent
  headline: string
  /** Sentences below it: reasons, findings, what was decided for each line. */
  details: string[]
  clauses: string[]
  tone: 'plain' | 'good' | 'bad' | 'attention'
  /** Follows by itself from another; shown on demand. */
  minor: boolean
  /** Who did it, and for whom they acted; undefined for what happens by itself. */
  by: string | undefined
}

/** An event in words: what happened, by whom, under which clause. */
export function tellEvent(event: CaseEvent, words: Words, names: CaseNames): ToldEvent {
  const tell = (tellers as Record<string, ((data: object, teller: Teller) => Told) | undefined>)[event.type]
  const at = (instant: unknown) =>
    instant === undefined
      ? ''
      : writeAt(typeof instant === 'number' ? inZoneOf(event.at, instant) : String(instant), words)
  const told: Told = tell
    ? tell(event.data, { words, names, at })
    : { headline: event.type, details: factsIn(event.data, names) }
  return {
    event,
    headline: told.headline,
    details: (told.details ?? []).filter((each): each is string => !!each),
    clauses: [...new Set((told.clauses ?? []).filter((each): each is string => !!each))],
    tone: told.tone ?? 'plain',
    minor: told.minor ?? false,
    by: whoDid(event, names),
  }
}

/** An instant in milliseconds, with the offset in which the event is told. */
function inZoneOf(iso: string, milliseconds: number): string {
  const [offset = 'Z'] = /([+-]\d{2}:\d{2}|Z)$/.exec(iso) ?? []
  if (offset === 'Z') return new Date(milliseconds).toISOString()
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  const ahead = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
  return new Date(milliseconds + ahead).toISOString().replace('Z', offset)
}

function whoDid({ by }: CaseEvent, names: CaseNames): string | undefined {
  if (by.party === 'system') return undefined
  const person = names.person(by.id)
  return person ? `${person}, ${names.party(by.party)}` : names.party(by.party)
}
