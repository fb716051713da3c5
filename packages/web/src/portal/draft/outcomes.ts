/** What became of drafts that were sent, for the page that waits for it: outside React, for this page only. */
import type { CaseView } from '@redress/server/api'
import { useSyncExternalStore } from 'react'

export type Outcome =
  | { how: 'sent'; opened: CaseView }
  /** The server said no, and why: it stands with the draft. */
  | { how: 'not-taken' }
  /** It stays ready, and goes later. */
  | { how: 'later'; why: 'files' | 'offline' | 'signed-out' }

let all: Readonly<Record<string, Outcome>> = {}
const listeners = new Set<() => void>()

export function tellOutcome(draftId: string, outcome: Outcome): void {
  const before = all[draftId]
  if (before?.how === 'later' && outcome.how === 'later' && before.why === outcome.why) return
  all = { ...all, [draftId]: outcome }
  for (const listener of listeners) listener()
}

/** What came of sending a draft, last. */
export function useOutcome(draftId: string | undefined): Outcome | undefined {
  const outcomes = useSyncExternalStore(subscribe, () => all)
  return draftId === undefined ? undefined : outcomes[draftId]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
