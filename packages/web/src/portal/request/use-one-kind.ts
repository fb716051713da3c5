import { useEffect, useRef } from 'react'
import type { Draft } from '../draft/draft.ts'

interface Kinds {
  draft: Draft
  /** What the address of the page says. */
  kind: string | undefined
  step: string | undefined
  isSent: boolean
  /** Makes the draft one of another kind. */
  onKind: (kind: string) => void
  /** Goes where the draft is, in place of the page that is open. */
  onFollow: (search: { kind: string; step?: string }) => void
}

/**
 * Keeps a draft and the address of its page at one kind of request; gives whether they agree. The address decides when the page is opened. From then on the draft
 * does, which may be written in another tab too; and where its button was pressed, in whatever tab, the page is that on which it waits.
 */
export function useOneKind({ draft, kind, step, isSent, onKind, onFollow }: Kinds): boolean {
  const settled = useRef<string>(undefined)
  const isReady = draft.state === 'ready' && draft.kind !== undefined
  const isThere = kind === undefined || draft.kind === kind
  const agrees = isSent || (isReady ? draft.kind === kind && step === 'check' : isThere)
  useEffect(() => {
    if (agrees) settled.current = kind
    else if (isReady) onFollow({ kind: draft.kind ?? '', step: 'check' })
    else if (settled.current === kind && draft.kind !== undefined) onFollow({ kind: draft.kind })
    else if (kind !== undefined) onKind(kind)
  })
  return agrees
}
