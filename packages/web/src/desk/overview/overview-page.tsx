import { Group, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Overview } from '@redress/server/api'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { get } from '../../ui/api/request.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { writeInstant } from '../../ui/time/formats.ts'
import { useWords } from '../../ui/words/words.tsx'
import { Backlog } from './backlog.tsx'
import { Owing } from './owing.tsx'
import { Promises } from './promises.tsx'

const spans = ['1', '7', '30', '90']

/** How the promises stand: kept and broken, what will be late today, how old the backlog is. */
export function OverviewPage() {
  const words = useWords()
  const navigate = useNavigate()
  const { days = '7' } = useSearch({ strict: false }) as { days?: string }
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['overview', days],
    queryFn: () => get<Overview>(`/overview?days=${days}`),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: 120_000,
  })
  return (
    <Stack maw={1200}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {words('shell.go-overview')}
        </Title>
        <SegmentedControl
          size="sm"
          maw="100%"
          styles={{ label: { paddingInline: 'clamp(4px, 1.2vw, 10px)' } }}
          aria-label={words('overview.span')}
          value={days}
          onChange={(value) =>
            void navigate({ to: '/overview', search: value === '7' ? {} : { days: value } })
          }
          data={spans.map((value) => ({ value, label: words('overview.days', { days: Number(value) }) }))}
        />
      </Group>
      {error && <Failed error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <Text size="sm" c="dimmed" aria-live="polite">
            {words('overview.as-of', {
              from: writeInstant(data.from, words.language, 'short'),
              until: writeInstant(data.until, words.language, 'short'),
            })}{' '}
            {isFetching && words('state.waiting')}
          </Text>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Owing overview={data} />
            <Backlog overview={data} />
          </SimpleGrid>
          <Promises overview={data} />
        </>
      )}
    </Stack>
  )
}
