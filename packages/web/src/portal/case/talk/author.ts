import type { MessageView } from '@redress/server/api'
import { useOrganisation } from '../../../ui/api/session.ts'
import { offsetOf } from '../../../ui/time/formats.ts'
import { inZone } from '../../../ui/time/wall-clock.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'

/** Who wrote a message, as its reader calls them; and its instant on the policy's clock. */
export function useWrittenBy() {
  const words = useWords()
  const { me, view } = useOnPage()
  const organisation = useOrganisation().data
  const company = organisation?.title[words.language] ?? Object.values(organisation?.title ?? {})[0] ?? ''
  const zone = organisation?.zone ?? offsetOf(view.openedAt)
  return {
    who: ({ author, name }: Pick<MessageView, 'author' | 'name'>): string => {
      if (author === me) return words('case.talk.you')
      if (author === 'customer' || author === 'seller') return words(`case.talk.${author}`)
      return author === 'agent' && name ? words('case.talk.agent', { name, company }) : company
    },
    inZone: (at: string) => inZone(at, zone),
  }
}
