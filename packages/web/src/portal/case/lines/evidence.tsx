import { Text } from '@mantine/core'
import { useCaseFiles } from '../../../ui/evidence/files.ts'
import { Gallery } from '../../../ui/evidence/gallery.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'

/** The photos, videos and documents that were sent for a line; with the first line also those for none in particular. */
export function Evidence({ line }: { line: string }) {
  const words = useWords()
  const { view } = useOnPage()
  const files = useCaseFiles(view.number).data ?? []
  const first = view.lines[0]?.id === line
  const pieces = view.evidence.filter(({ lines }) => (lines?.length ? lines.includes(line) : first))
  const shown = pieces.flatMap(({ id, media }) => {
    const file = files.find((each) => each.id === id)
    return file ? [{ file, label: file.name ?? words(`case.media.${media}`) }] : []
  })
  const unseen = pieces.length - shown.length
  if (pieces.length === 0) return null
  return (
    <>
      {shown.length > 0 && <Gallery files={shown} caseAddress={(number) => `/cases/${number}`} />}
      {unseen > 0 && (
        <Text size="sm" c="dimmed">
          {words('case.evidence.also', { count: unseen })}
        </Text>
      )}
    </>
  )
}
