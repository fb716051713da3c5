import type { CannedReply } from '@redress/server/api'
import { useWords } from '../../ui/words/words.tsx'
import { tellDone } from './tell-done.tsx'
import type { Drafts } from './use-drafts.ts'
import { useSaveReply } from './use-replies.ts'
import type { Writing } from './use-writing.ts'
import { tidied } from './written.ts'

interface SavingProps {
  id: string
  saved: CannedReply | undefined
  writing: Writing
  drafts: Drafts
  onSaved: (id: string) => void
}

/** Saves what was written on the version that was looked at, says so, and leaves what was typed meanwhile. */
export function useSaving({ id, saved, writing: { draft, written, seen }, drafts, onSaved }: SavingProps) {
  const words = useWords()
  const { mutateAsync, isPending, error, reset } = useSaveReply()
  async function save() {
    if (isPending) return
    const sent = { id: saved?.id, reply: tidied(written), seen }
    // Whoever looks at another reply by then stays there.
    const open = (kept: CannedReply) => kept.id !== id && onSaved(kept.id)
    const kept = await mutateAsync(sent, { onSuccess: open })
    if (draft) drafts.settle(id, draft, kept)
    tellDone(words('replies.saved'), kept.title, words)
  }
  return {
    isSaving: isPending,
    error,
    forgetError: () => error && reset(),
    save: () => void save().catch(() => {}),
  }
}
