import { Card, Group, List, Stack, Text, Title } from '@mantine/core'
import { useSession } from '../../../ui/api/session.ts'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useCounts } from '../../queue/use-counts.ts'
import { Passkeys } from './passkeys.tsx'
import { SecondFactorSetting } from './second-factor-setting.tsx'

/** How somebody signs in, and what they are here. */
export function AccountPage() {
  const words = useWords()
  const session = useSession().data
  const { name, roles = [], teams = [] } = session ?? {}
  const counts = useCounts()
  const roleNames = roles.map((role) => capital(words(`role.${role}`)))
  const teamNames = teams.map((team) => counts.find((each) => each.team === team)?.title ?? team)
  return (
    <Stack maw={720}>
      <Title order={2}>{words('shell.go-account')}</Title>
      <Card withBorder>
        <Title order={3} size="h4">
          {name}
        </Title>
        <Group gap="xl" mt="xs" align="flex-start">
          {(
            [
              ['account.roles', roleNames],
              ['account.teams', teamNames],
            ] as const
          ).map(([key, all]) => (
            <div key={key}>
              <Text size="sm" c="dimmed">
                {words(key)}
              </Text>
              {all.length > 0 ? (
                <List size="sm" listStyleType="none">
                  {all.map((each) => (
                    <List.Item key={each}>{each}</List.Item>
                  ))}
                </List>
              ) : (
                <Text size="sm">{words('account.none')}</Text>
              )}
            </div>
          ))}
        </Group>
        <Text size="sm" c="dimmed" mt="sm">
          {words('account.by-admin')}
        </Text>
      </Card>
      <Passkeys />
      <SecondFactorSetting />
    </Stack>
  )
}
