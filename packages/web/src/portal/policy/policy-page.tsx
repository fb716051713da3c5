/** The published policy: every clause with its number and what the file makes of it. Clauses are anchors, so that a refusal can point at its own. */
import { Anchor, Badge, Group, List, Paper, Stack, Table, Text, Title } from '@mantine/core'
import type { Detail, PageClause, Page as PolicyText } from '@redress/engine'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { getKept } from '../../ui/api/kept.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { Page } from '../shell/page.tsx'

interface Listed {
  policy: string
  inForce: boolean
}

export function PolicyPage() {
  const words = useWords()
  const { policy, version } = useSearch({ strict: false })
  const found = useQuery({
    queryKey: ['policy-page', policy, version, words.language],
    queryFn: async () => {
      const { items } = await getKept<{ items: Listed[] }>('/policies')
      const named = policy ?? items.find(({ inForce }) => inForce)?.policy ?? items[0]?.policy ?? ''
      const query = version ? `?version=${encodeURIComponent(version)}` : ''
      return getKept<PolicyText>(`/policies/${encodeURIComponent(named)}${query}`)
    },
  })
  const shown = found.data
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1))
    if (shown && id) document.getElementById(id)?.scrollIntoView()
  }, [shown])
  if (!shown)
    return (
      <Page title={words('shell.policy')}>
        {found.error ? <Failed error={found.error} onAgain={() => void found.refetch()} /> : <Waiting />}
      </Page>
    )
  return (
    <Page title={shown.title} lead={[shown.version, shown.effective, shown.zone].filter(Boolean).join(' · ')}>
      <Stack gap="md" lang={shown.language} dir={shown.direction}>
        {shown.clauses.map((clause) => (
          <Clause key={clause.id} clause={clause} />
        ))}
      </Stack>
    </Page>
  )
}

function Clause({ clause: { number, id, text, ours, noExceptions, details } }: { clause: PageClause }) {
  const words = useWords()
  const labels = [...Map.groupBy(details, ({ label }) => label)]
  return (
    <Paper
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      component="section"
      id={id}
      style={{ scrollMarginTop: 76 }}
    >
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Title order={2} size="h5" style={{ flex: 'none' }}>
            <Anchor href={`#${id}`} inherit aria-label={words('policy.clause', { number })}>
              {new Intl.NumberFormat(words.language).format(number)}
            </Anchor>
          </Title>
          <Text>{text}</Text>
        </Group>
        {labels.map(([label, group]) => (
          <Stack key={label} gap={4}>
            <Text size="sm" fw={600}>
              {words(`policy.${label}`)}
            </Text>
            {group.map((detail) => (
              <What key={JSON.stringify(detail)} detail={detail} />
            ))}
          </Stack>
        ))}
        {(ours || noExceptions) && (
          <Group gap="xs">
            {noExceptions && (
              <Badge variant="light" h="auto" style={{ whiteSpace: 'normal' }} tt="none">
                {words('policy.no-exceptions')}
              </Badge>
            )}
            {ours && (
              <Badge variant="default" tt="none">
                {words('policy.ours')}
              </Badge>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function What({ detail: { text, steps, items, table, link } }: { detail: Detail }) {
  return (
    <>
      {text && (
        <Text size="sm">
          {link && /^https?:/.test(link) ? (
            <Anchor href={link} inherit>
              {text}
            </Anchor>
          ) : (
            text
          )}
        </Text>
      )}
      {(steps ?? items) && (
        <List size="sm" type={steps ? 'ordered' : 'unordered'} withPadding>
          {(steps ?? items)?.map((each) => (
            <List.Item key={each}>{each}</List.Item>
          ))}
        </List>
      )}
      {table && (
        <Table.ScrollContainer minWidth={table.columns.length * 120}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {table.columns.map((column) =>
                  column === '' ? (
                    <Table.Td key={column} />
                  ) : (
                    <Table.Th key={column} scope="col">
                      {column}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map((row) => (
                <Table.Tr key={row.join(' ')}>
                  {row.map((cell, index) => (
                    <Table.Td key={table.columns[index]}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  )
}
