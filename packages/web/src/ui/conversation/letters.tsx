import { Accordion, Table, Text } from '@mantine/core'
import type { MessageView } from '@redress/server/api'
import { IconFileText } from '@tabler/icons-react'
import classes from './conversation.module.css'

/** What went with a message, opened on demand: each document with what stands in it. */
export function Letters({ documents }: { documents: MessageView['documents'] }) {
  if (documents.length === 0) return null
  return (
    <Accordion variant="contained" chevronPosition="left" multiple>
      {documents.map(({ document, title, contents }) => (
        <Accordion.Item key={document} value={document}>
          <Accordion.Control icon={<IconFileText size={16} aria-hidden />}>
            <Text size="sm">{title}</Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Table withRowBorders={false} verticalSpacing={4}>
              <Table.Tbody>
                {contents.map(({ name, label, value }) => (
                  <Table.Tr key={name}>
                    <Table.Th fw={500} style={{ verticalAlign: 'top' }}>
                      {label}
                    </Table.Th>
                    <Table.Td className={classes.body}>{value}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}
