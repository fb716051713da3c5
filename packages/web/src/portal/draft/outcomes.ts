/** What became of drafts that were sent, for the page that waits for it: outside React. That one was sent is known in every tab. */
import type { CaseView } from '@redress/server/api'
import { useSyncExternalStore } from 'react'
import type { Draft } from './draft.ts'

export interface Sent {
  how: 'sent'
  opened: CaseView
}

export type Outcome =
  | Sent
  /** The server said no, and why: it stands with the draft. */
  | { how: 'not-taken' }
  /** It stays ready, and goes later. */
  | { how: 'later'; why: 'files' | 'offline' | 'signed-out' }

type Listener = (draft: Draft, outcome: Outcome) => void

let all: Readonly<Record<string, Outcome>> = {}
const listeners = new Set<Listener>()

/** Tells what came of a draft. What was sent stays sent, and the same is not told twice. */
export function tellOutcome(draft: Draft, outcome: Outcome): void {
  const before = all[draft.id]
  if (before?.how === 'sent') return
  if (before?.how === 'later' && outcome.how === 'later' && before.why === outcome.why) return
  all = { ...all, [draft.id]: outcome }
  for (const listener of listeners) listener(draft, outcome)
}

/** What came of sending a draft, last. */
export function useOutcome(draftId: string | undefined): Outcome | undefined {
  const outcomes = useSyncExternalStore(onOutcome, () => all)
  return draftId === undefined ? undefined : outcomes[draftId]
}

export function onOutcome(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
