/** What is told of an event, and by whom. Sentences have no subject: who did it stands beside them. */
import type { EventData, EventType } from '@redress/engine'
import type { Words } from '../../words/words.tsx'
import type { CaseNames } from '../names.ts'

export interface Told {
  headline: string
  details?: (string | undefined)[]
  clauses?: (string | undefined)[]
  tone?: 'plain' | 'good' | 'bad' | 'attention'
  minor?: boolean
}

export interface Teller {
  words: Words
  names: CaseNames
  /** An instant, in milliseconds or ISO, as it is written. */
  at: (instant: unknown) => string
}

/** A sentence for each kind of event. */
export type Tellers = {
  [Type in EventType]: (data: Partial<EventData[Type]>, teller: Teller) => Told
}
