import { Alert, Anchor, Stack, Table, Text } from '@mantine/core'
import type { FileView } from '@redress/server/api'
import { IconCopyCheck } from '@tabler/icons-react'
import { writeBytes } from '../upload/bytes.ts'
import { localeOf } from '../words/locale.ts'
import { useWords } from '../words/words.tsx'
import { fileAddress, writeCaptured, writePlace } from './files.ts'

/** What a file itself says: when and where it was taken, and where else the same picture was used. */
export function FileFacts({
  file,
  caseAddress,
}: {
  file: FileView
  caseAddress: (number: string) => string
}) {
  const words = useWords()
  const { staff } = file
  const date = (iso: string) =>
    new Intl.DateTimeFormat(localeOf(words.language), { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(iso),
    )
  const rows: [string, string | undefined, 'ltr'?][] = [
    ['evidence.captured', staff?.capturedAt && writeCaptured(staff.capturedAt, words.language)],
    ['evidence.place', staff?.place && writePlace(staff.place), 'ltr'],
    ['evidence.uploaded', file.uploadedAt && date(file.uploadedAt)],
    ['evidence.name', file.name],
    ['evidence.size', file.size === undefined ? undefined : sizeOf(file, words.language)],
  ]
  return (
    <Stack gap="xs">
      {staff && staff.usedElsewhere.length > 0 && (
        <Alert color="red" icon={<IconCopyCheck aria-hidden />} title={words('evidence.used-title')}>
          {staff.usedElsewhere.map((other) => (
            <Text size="sm" key={other.file}>
              <Anchor href={caseAddress(other.case.number)} inherit>
                {other.case.number}
              </Anchor>
              {' – '}
              {words(`evidence.${other.how}`)}
            </Text>
          ))}
        </Alert>
      )}
      <Table withRowBorders={false} verticalSpacing={2}>
        <Table.Tbody>
          {rows.map(([key, value, dir]) => (
            <Table.Tr key={key}>
              <Table.Th fw={500} w="40%">
                {words(key)}
              </Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <bdi dir={dir}>{value ?? words('evidence.not-said')}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {file.content && (
        <Anchor href={fileAddress(file.id)} target="_blank" rel="noreferrer" size="sm">
          {words('evidence.original')}
        </Anchor>
      )}
    </Stack>
  )
}

function sizeOf({ size = 0, width, height }: FileView, language: string): string {
  const bytes = writeBytes(size, language)
  return width && height ? `${bytes}, ${width} × ${height}` : bytes
}
