import { useLocalStorage } from '@mantine/hooks'
import type { CannedReply } from '@redress/server/api'
import { useSession } from '../../ui/api/session.ts'
import { type Draft, leftOf } from './written.ts'

export type Drafts = ReturnType<typeof useDrafts>

/** In the place of the id of a reply that was never saved. */
export const newReply = 'new'

/** What whoever is signed in wrote and did not save yet, kept on this device by reply. */
export function useDrafts() {
  const person = useSession().data?.id ?? ''
  const [drafts, setDrafts] = useLocalStorage<Readonly<Record<string, Draft>>>({
    key: `redress-canned-replies-${person}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  return {
    of: (id: string): Draft | undefined => drafts[id],
    keep: (id: string, draft: Draft) => setDrafts((before) => ({ ...before, [id]: draft })),
    drop: (id: string) => setDrafts(({ [id]: _, ...others }) => others),
    /** Leaves of a draft only what was typed after it was sent. */
    settle: (id: string, sent: Draft, saved: CannedReply) =>
      setDrafts(({ [id]: now, ...others }) => {
        const left = now && leftOf(now, sent, saved)
        return left ? { ...others, [saved.id]: left } : others
      }),
  }
}
