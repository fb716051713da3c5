import { Anchor, Modal, Progress, Stack, Table, Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { tellWrong } from '../../../ui/refusal/tell-wrong.ts'
import { useWords, type Words } from '../../../ui/words/words.tsx'
import { keyLabel } from '../../case/act/key-label.ts'
import type { Refused } from './run-bulk.ts'
import type { BulkRun } from './use-bulk.tsx'

/** How far a bulk action is, and what came of each case; what was refused comes first, with the clause. */
export function BulkResult({ run, onClose }: { run: BulkRun | undefined; onClose: () => void }) {
  const words = useWords()
  if (!run) return null
  const { title, total, outcomes, ended } = run
  const ordered = outcomes.toSorted((one, other) => Number(!one.refused) - Number(!other.refused))
  const refused = outcomes.filter((outcome) => outcome.refused).length
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': words('keys.close') }}
      withCloseButton={ended}
      closeOnClickOutside={ended}
      closeOnEscape={ended}
    >
      <Stack>
        <Progress
          value={(outcomes.length / total) * 100}
          color={refused > 0 ? 'orange' : 'teal'}
          aria-label={title}
        />
        <Text size="sm" role="status">
          {words('queue.bulk-so-far', { done: outcomes.length - refused, refused, total })}
        </Text>
        <Table.ScrollContainer minWidth={300} maxHeight="50dvh">
          <Table>
            <Table.Tbody>
              {ordered.map(({ case: { number }, refused: no }) => (
                <Table.Tr key={number}>
                  <Table.Td w={30}>
                    {no ? (
                      <IconX
                        size={16}
                        color="var(--mantine-color-red-text)"
                        aria-label={words('queue.refused')}
                      />
                    ) : (
                      <IconCheck
                        size={16}
                        color="var(--mantine-color-teal-text)"
                        aria-label={words('queue.is-done')}
                      />
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Anchor
                      component={Link}
                      to={`/cases/${number}`}
                      size="sm"
                      style={{ whiteSpace: 'nowrap' }}
                    >
                      <bdi>{number}</bdi>
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    {no && (
                      <>
                        <Text size="sm">{whyNot(no, words)}</Text>
                        {no.text && (
                          <Text size="xs" c="dimmed">
                            {no.clause ? `§ ${no.clause}: ` : ''}
                            {no.text}
                          </Text>
                        )}
                      </>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Stack>
    </Modal>
  )
}

/** The kind of no in the reader's words; what the server says, where they would need more than is known here. */
function whyNot({ id, wrong, message }: Refused, words: Words): string {
  if (wrong) return tellWrong(wrong, words, { key: (key) => keyLabel(words, undefined, key) })
  const key = `refusal.${id}`
  if (id === undefined || id.includes('missing')) return message
  const said = words(key, { known: 'no', who: '', told: 'no', status: '' })
  return said === key ? message : said
}
