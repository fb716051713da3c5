import { ActionIcon, Button, Card, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Failed, Waiting } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { addPasskey, canPasskeys, listPasskeys, removePasskey } from '../passkeys.ts'
import { WhyNot } from '../why-not.tsx'

/** The passkeys of whoever is signed in. */
export function Passkeys() {
  const words = useWords()
  const [name, setName] = useState('')
  const known = useQuery({ queryKey: ['passkeys'], queryFn: listPasskeys })
  const look = () => known.refetch()
  const adding = useMutation({
    mutationFn: addPasskey,
    onSuccess: () => {
      setName('')
      return look()
    },
  })
  const removing = useMutation({ mutationFn: removePasskey, onSuccess: look })
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' })
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {words('account.passkeys')}
        </Title>
        <Text size="sm">{words('account.passkeys-help')}</Text>
        {known.isPending && <Waiting />}
        {known.error && <Failed error={known.error} onAgain={look} />}
        {known.data && known.data.length > 0 && (
          <Table>
            <Table.Tbody>
              {known.data.map(({ id, name: called, createdAt }) => (
                <Table.Tr key={id}>
                  <Table.Td>{called || words('account.passkey')}</Table.Td>
                  <Table.Td>{createdAt && day.format(new Date(createdAt))}</Table.Td>
                  <Table.Td ta="end">
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      aria-label={words('account.remove-passkey', {
                        name: called || words('account.passkey'),
                      })}
                      loading={removing.isPending && removing.variables === id}
                      onClick={() => removing.mutate(id)}
                    >
                      <IconTrash size={18} aria-hidden />
                    </ActionIcon>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {canPasskeys() ? (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              adding.mutate(name.trim() || navigator.platform)
            }}
          >
            <Group align="flex-end">
              <TextInput
                size="sm"
                style={{ flex: 1 }}
                label={words('account.passkey-name')}
                placeholder={words('account.passkey-example')}
                value={name}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
              <Button type="submit" size="sm" loading={adding.isPending}>
                {words('account.add-passkey')}
              </Button>
            </Group>
          </form>
        ) : (
          <Text size="sm" c="dimmed">
            {words('account.no-passkeys')}
          </Text>
        )}
        <WhyNot error={adding.error ?? removing.error} />
      </Stack>
    </Card>
  )
}
