import { useCallback, useMemo } from 'react'
import { useCustomer } from '../shell/customer.ts'
import { type Draft, keyOf, newDraft } from './draft.ts'
import { draftAt, forgetDraft, keepDraft, useDraft, useDraftsRead } from './drafts.ts'

export interface Editor {
  draft: Draft
  /** Changes it and keeps the change. What the server said about it before no longer stands. */
  change: (to: (draft: Draft) => Partial<Draft>) => void
  forget: () => Promise<void>
  /** Whether what this device kept has been read; until then nothing should be shown as empty. */
  read: boolean
}

interface Beside {
  /** What the draft is besides that of the order. */
  beside?: string
  /** What a new one begins with, as it is told when it begins. */
  start?: Partial<Draft>
}

/** The draft of an order, kept on this device from the first change on. */
export function useEditor(order: string | undefined, { beside, start }: Beside = {}): Editor {
  const owner = useCustomer() ?? ''
  const key = keyOf(owner, order, beside)
  const kept = useDraft(key)
  const isKept = kept !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one for each order, and once one was kept, whatever else changes
  const fresh = useMemo(() => newDraft(owner, order, Date.now(), start), [key, isKept])
  const read = useDraftsRead()
  const change = useCallback(
    (to: (draft: Draft) => Partial<Draft>) => {
      const before = draftAt(key) ?? fresh
      const { problem: _, ...draft } = before
      keepDraft(key, { ...draft, ...to(draft), changedAt: Date.now() }, before)
    },
    [key, fresh],
  )
  const forget = useCallback(() => forgetDraft(key), [key])
  return { draft: kept ?? fresh, change, forget, read }
}
