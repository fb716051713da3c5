import { Stack, Text, Title } from '@mantine/core'
import type { FileView } from '@redress/server/api'
import { useCaseFiles } from '../../../ui/evidence/files.ts'
import { Gallery } from '../../../ui/evidence/gallery.tsx'
import { Failed, Waiting } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { caseAddress, useOpenCase } from '../open-case.ts'

/** Photos, videos and documents, by what they prove. */
export function CaseEvidence() {
  const words = useWords()
  const { view, names, number } = useOpenCase()
  const files = useCaseFiles(number)
  if (files.error) return <Failed error={files.error} onAgain={() => void files.refetch()} />
  if (!files.data) return <Waiting />
  const byId = new Map(files.data.map((file) => [file.id, file]))
  const proves = view.evidence.flatMap(({ id, kind, lines }) => {
    const file = byId.get(id ?? '')
    return file ? [{ file, kinds: [kind].flat(), lines: lines ?? [] }] : []
  })
  const label = ({ lines }: (typeof proves)[number]) =>
    lines
      .filter((id) => id !== '*')
      .map((id) => names.line(id))
      .join(', ')
  const kinds = [...new Set(proves.map(({ kinds }) => kinds.map((kind) => names.evidence(kind)).join(', ')))]
  const others = files.data.filter(({ id }) => !proves.some(({ file }) => file.id === id))
  if (files.data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words('evidence.none')}
      </Text>
    )
  const nameOf = (file: FileView) => file.name ?? words('conversation.file')
  return (
    <Stack gap="sm">
      {kinds.map((title) => (
        <div key={title}>
          <Title order={4} size="xs" mb={4}>
            {title}
          </Title>
          <Gallery
            caseAddress={caseAddress}
            files={proves
              .filter(({ kinds }) => kinds.map((kind) => names.evidence(kind)).join(', ') === title)
              .map((piece) => ({ file: piece.file, label: label(piece) || title }))}
          />
        </div>
      ))}
      {others.length > 0 && (
        <div>
          <Title order={4} size="xs" mb={4}>
            {words('facts.other-files')}
          </Title>
          <Gallery caseAddress={caseAddress} files={others.map((file) => ({ file, label: nameOf(file) }))} />
        </div>
      )}
    </Stack>
  )
}
