/** After sending: the number, how it stands, what is promised next and by when; of a refusal the clause, its facts and the ways to contest it. */
import { Alert, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { getKept } from '../../../ui/api/kept.ts'
import { Failed, Waiting } from '../../../ui/states/states.tsx'
import { Due } from '../../../ui/time/due.tsx'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { StatusBadge } from '../../case/head/status-badge.tsx'
import { Page } from '../../shell/page.tsx'
import { Acknowledgement } from '../withdrawal/acknowledgement.tsx'
import { Refused } from './refused.tsx'

export function SentPage() {
  const words = useWords()
  const { number = '' } = useParams({ strict: false })
  const { withdrawal } = useSearch({ strict: false })
  const found = useQuery({
    queryKey: ['case', number],
    queryFn: () => getKept<CaseView>(`/cases/${encodeURIComponent(number)}`),
  })
  return (
    <Page
      title={found.error && !found.data ? number : words(withdrawal ? 'withdraw.received' : 'request.sent')}
      back={{ to: '/cases', title: words('shell.cases') }}
    >
      {found.data ? (
        <Stack gap="lg" maw={640}>
          <Standing opened={found.data} />
          {withdrawal && <Acknowledgement opened={found.data} />}
          <Refused opened={found.data} />
          <Missing opened={found.data} />
          <Next opened={found.data} />
          <Group gap="sm">
            <Button component={Link} to={`/cases/${encodeURIComponent(found.data.number)}`}>
              {words('request.follow')}
            </Button>
            <Button component={Link} to="/orders" variant="default">
              {words('shell.orders')}
            </Button>
          </Group>
        </Stack>
      ) : found.error ? (
        <Failed error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

function Standing({ opened: { number, kindTitle, status } }: { opened: CaseView }) {
  const words = useWords()
  return (
    <Paper withBorder p="lg">
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {words('request.your-number')}
        </Text>
        <Text size="xl" fw={700} dir="ltr" style={{ alignSelf: 'flex-start' }}>
          {number}
        </Text>
        <Group gap="xs">
          <Text>{kindTitle}</Text>
          <StatusBadge status={status} />
        </Group>
      </Stack>
    </Paper>
  )
}

function Missing({ opened: { missing, number, status } }: { opened: CaseView }) {
  const words = useWords()
  const needed = missing.filter(({ wanted }) => !wanted)
  if (needed.length === 0 || status === 'refused') return null
  return (
    <Alert color="orange" title={words('request.still-missing')}>
      <List size="sm">
        {needed.map(({ name, line, title }) => (
          <List.Item key={`${name} ${line}`}>{title}</List.Item>
        ))}
      </List>
      <Button component={Link} to={`/cases/${encodeURIComponent(number)}`} size="sm" mt="sm" variant="light">
        {words('request.add-missing')}
      </Button>
    </Alert>
  )
}

function Next({ opened: { promises } }: { opened: CaseView }) {
  const words = useWords()
  const open = promises.filter((each) => each.open)
  if (open.length === 0) return null
  return (
    <Stack gap="xs" component="section" aria-labelledby="next">
      <Title order={2} size="h4" id="next">
        {words('judging.next')}
      </Title>
      <List withPadding>
        {open.map(({ id, title, owesTitle, yours, owes, due }) => (
          <List.Item key={id}>
            {capital(title)} (
            {words(yours ? 'judging.you' : owes === 'company' ? 'judging.us' : 'judging.they', {
              who: owesTitle,
            })}
            )
            {due && (
              <Text size="sm" component="div">
                {words('judging.by')} <Due at={due} span inherit fw={600} />
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
