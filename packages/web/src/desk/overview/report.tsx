import { Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { type Cell, download } from './csv.ts'

export interface Column<Row> {
  title: string
  cell: (row: Row) => ReactNode
  /** What stands in the file; a cell of its own where it is left out. */
  csv?: (row: Row) => Cell
  number?: boolean
}

/** A picture, the table beside it that says the same, and the file. */
export function Report<Row>({
  title,
  file,
  help,
  picture,
  rows,
  columns,
  keyOf,
}: {
  title: string
  file: string
  help: string
  picture: ReactNode
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
}) {
  const words = useWords()
  const save = () =>
    download(`${file}.csv`, [
      columns.map((column) => column.title),
      ...rows.map((row) => columns.map(({ cell, csv }) => csv?.(row) ?? String(cell(row) ?? ''))),
    ])
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={3} size="h4">
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {help}
            </Text>
          </div>
          {rows.length > 0 && (
            <Button
              size="compact-sm"
              style={{ flexShrink: 0 }}
              variant="subtle"
              leftSection={<IconDownload size={14} aria-hidden />}
              onClick={save}
              aria-label={words('overview.csv-of', { title })}
            >
              CSV
            </Button>
          )}
        </Group>
        {rows.length === 0 ? (
          <Text size="sm">{words('overview.nothing')}</Text>
        ) : (
          <>
            {picture}
            <Table.ScrollContainer minWidth={280} maxHeight={420}>
              <Table striped stickyHeader fz="sm">
                <Table.Thead>
                  <Table.Tr>
                    {columns.map(({ title: column, number }) => (
                      <Table.Th key={column} ta={number ? 'end' : 'start'}>
                        {column}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((row) => (
                    <Table.Tr key={keyOf(row)}>
                      {columns.map(({ title: column, cell, number }) => (
                        <Table.Td key={column} ta={number ? 'end' : 'start'}>
                          {cell(row)}
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </>
        )}
      </Stack>
    </Card>
  )
}
