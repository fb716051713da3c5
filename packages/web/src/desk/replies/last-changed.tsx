import { Text } from '@mantine/core'
import type { CannedReply } from '@redress/server/api'
import { useOrganisation } from '../../ui/api/session.ts'
import { writeInstant } from '../../ui/time/formats.ts'
import { inZone } from '../../ui/time/wall-clock.ts'
import { useWords } from '../../ui/words/words.tsx'

/** When a reply was changed last, and by whom, on the clock of the organisation; on the reader's where it has several. */
export function LastChanged({ reply: { changedAt, changedBy } }: { reply: CannedReply }) {
  const words = useWords()
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const zone = useOrganisation().data?.zone ?? here
  return (
    <Text size="xs" c="dimmed">
      {words('replies.changed', {
        at: writeInstant(inZone(changedAt, zone), words.language, 'short'),
        by: changedBy ?? '',
        known: changedBy ? 'yes' : 'no',
      })}
    </Text>
  )
}
