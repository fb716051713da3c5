/** The story of a case, as one list: what happened, and what is promised next. */
export interface Said {
  key: string
  values?: Record<string, string | number>
}

export interface PastEntry {
  id: string
  at: string
  head: Said
  details: Said[]
  /** Words that somebody wrote, as they wrote them. */
  quotes: string[]
  clauses: string[]
  tone: 'plain' | 'good' | 'bad' | 'attention'
}

export interface ComingEntry {
  id: string
  title: string
  yours: boolean
  /** Who owes it: `company`, `customer`, `seller`, or a party by its title. */
  by: string
  /** Absent: promised without a date. */
  due?: string
  state: 'running' | 'late' | 'paused' | 'pending'
  clause?: string
}

export interface Story {
  past: PastEntry[]
  coming: ComingEntry[]
}
