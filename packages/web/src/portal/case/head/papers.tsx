import { Stack, Table, Text, Title } from '@mantine/core'
import { useMessages } from '../../../ui/conversation/messages.ts'
import { writeAt } from '../../../ui/time/beside.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { useWrittenBy } from '../talk/author.ts'
import { usePrinting } from './printing.ts'

/** On paper, what went with the letters stands written out at the end. */
export function Papers() {
  const words = useWords()
  const { view } = useOnPage()
  const messages = useMessages(view.number)
  const { inZone } = useWrittenBy()
  if (!usePrinting()) return null
  const letters = messages.items.flatMap(({ messageId, at, documents }) =>
    documents.map((document) => ({ ...document, key: `${messageId} ${document.document}`, at })),
  )
  return (
    <Stack component="section" gap="md">
      {letters.map(({ key, title, contents, at }) => (
        <div key={key}>
          <Title order={3} size="h5">
            {title}
          </Title>
          <Text size="xs">{writeAt(inZone(at), words)}</Text>
          <Table withRowBorders={false}>
            <Table.Tbody>
              {contents.map(({ name, label, value }) => (
                <Table.Tr key={name}>
                  <Table.Th w="40%">{label}</Table.Th>
                  <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ))}
    </Stack>
  )
}
