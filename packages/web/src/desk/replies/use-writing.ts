import type { CannedReply } from '@redress/server/api'
import { type Drafts, newReply } from './use-drafts.ts'
import { changesOf, nothing, type Part, same, tidied, together, type Written, withPart } from './written.ts'

/** A reply as it is being written: what was typed over how it stands, and what somebody else did meanwhile. */
export function useWriting(id: string, saved: CannedReply | undefined, drafts: Drafts) {
  const base = saved ? { title: saved.title, texts: saved.texts, version: saved.version } : nothing
  const kept = drafts.of(id)
  const isGone = saved === undefined && id !== newReply
  // What was taken away begins anew, with all that it said.
  const draft = kept && isGone ? { ...kept, seen: nothing } : kept
  const written: Written = draft ? together(draft, base) : base
  const changes = draft ? changesOf(draft, base) : []
  return {
    draft,
    written,
    isGone,
    isChanged: !same(tidied(written), tidied(base)),
    changes,
    /** The version that was looked at. */
    seen: draft && changes.length > 0 ? draft.seen.version : base.version,
    write(part: Part, text: string) {
      const next = withPart(draft ?? { title: base.title, texts: base.texts, seen: base }, part, text)
      if (same(together(next, base), base) && changes.length === 0) drafts.drop(id)
      else drafts.keep(id, next)
    },
    /** Goes on from how it stands now. */
    look: () => drafts.keep(id, { ...written, seen: base }),
    drop: () => drafts.drop(id),
  }
}

export type Writing = ReturnType<typeof useWriting>
