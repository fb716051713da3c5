import { Alert } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { IconHistory } from '@tabler/icons-react'
import { writeAt } from '../../../ui/time/beside.ts'
import { useWords } from '../../../ui/words/words.tsx'

/** From when it counts, and that what was told and shown already is there. */
export function Note({ turned: { receivedAt } }: { turned: CaseView }) {
  const words = useWords()
  return (
    <Alert icon={<IconHistory aria-hidden />} color="brand" variant="light" p="sm">
      {words('turn.counts', { at: writeAt(receivedAt, words) })}
    </Alert>
  )
}
