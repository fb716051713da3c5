import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { CaseView } from '@redress/server/api'
import { useQueryClient } from '@tanstack/react-query'
import { useWords } from '../../ui/words/words.tsx'
import { isWrittenAt } from './address.ts'
import type { Draft } from './draft.ts'

/** Says that a draft was sent, with the way to what came of it where its page is not the one that is open. */
export function useTellSent(): (draft: Draft, sent: CaseView) => void {
  const words = useWords()
  const client = useQueryClient()
  return (draft, { number, kindTitle }) => {
    const { turned } = draft
    for (const key of ['cases', 'choices', 'matter']) void client.invalidateQueries({ queryKey: [key] })
    const page = `/${turned ? 'cases' : 'sent'}/${encodeURIComponent(number)}`
    const isShown = isWrittenAt(draft, location) || location.pathname === page
    if (isShown && !turned) return
    const what = turned ? words('turn.is-now', { kind: kindTitle }) : words('request.sent-number', { number })
    notifications.show({
      title: words(turned ? 'turn.done' : 'request.sent'),
      autoClose: isShown ? 8000 : false,
      message: isShown ? (
        what
      ) : (
        <Anchor underline="always" href={page}>
          {what}
        </Anchor>
      ),
    })
  }
}
