import { NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { useUploadsOf } from '../../../ui/upload/use-uploads-of.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Wanted } from '../data/use-case.ts'
import { groupOfKind } from './bringing.ts'
import { WantedFiles } from './wanted-files.tsx'

/** Files that go with an answer: what they show is said first, then they are taken; kinds for which there are some stay in sight. */
export function AnswerFiles({ piece: { kinds = [] } }: { piece: Wanted }) {
  const words = useWords()
  const { view } = useOnPage()
  const [chosen, setChosen] = useState(kinds[0]?.kind)
  const uploads = useUploadsOf(kinds.map(({ kind }) => groupOfKind(view.id, kind)))
  const shown = kinds.filter(
    ({ kind }) => kind === chosen || uploads.some(({ group }) => group === groupOfKind(view.id, kind)),
  )
  return (
    <Stack gap="sm">
      {kinds.length > 1 && (
        <NativeSelect
          label={words('case.provide.shows')}
          data={kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
          value={chosen ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {shown.map(({ kind, title, accept }) => (
        <WantedFiles key={kind} group={groupOfKind(view.id, kind)} label={title} accept={accept} />
      ))}
    </Stack>
  )
}
