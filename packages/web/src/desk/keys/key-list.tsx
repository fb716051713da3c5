import { Group, Modal, Stack, Switch, Table, Text, Title } from '@mantine/core'
import { useWords } from '../../ui/words/words.tsx'
import { useAllActions } from './actions.ts'
import { KeyNames } from './key-names.tsx'
import { turnCharacters, useCharactersOn } from './preference.ts'

/** Every key that does something on the page that is open. */
export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useWords()
  const on = useCharactersOn()
  const actions = useAllActions().filter(({ keys }) => keys && keys.length > 0)
  const groups = [...new Set(actions.map(({ group }) => group))]
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words('keys.list')}
      size="xl"
      closeButtonProps={{ 'aria-label': words('keys.close') }}
    >
      <Stack>
        <Switch
          checked={on}
          onChange={({ currentTarget }) => turnCharacters(currentTarget.checked)}
          label={words('keys.single')}
          description={words('keys.single-help')}
        />
        <div style={{ columns: '2 320px', columnGap: 32 }}>
          {groups.map((group) => (
            <section key={group} style={{ breakInside: 'avoid', marginBlockEnd: 24 }}>
              <Title order={3} size="h5" mb="xs">
                {group}
              </Title>
              <Table>
                <Table.Tbody>
                  {actions
                    .filter((action) => action.group === group)
                    .map(({ id, title, keys = [], refused }) => (
                      <Table.Tr key={id}>
                        <Table.Td>
                          <Text size="sm">{title}</Text>
                          {refused && (
                            <Text size="xs" c="dimmed">
                              {refused}
                            </Text>
                          )}
                        </Table.Td>
                        <Table.Td>
                          <Group gap="xs" justify="flex-end">
                            {keys.map((each) => (
                              <KeyNames key={each} keys={each} />
                            ))}
                          </Group>
                        </Table.Td>
                      </Table.Tr>
                    ))}
                </Table.Tbody>
              </Table>
            </section>
          ))}
        </div>
      </Stack>
    </Modal>
  )
}
