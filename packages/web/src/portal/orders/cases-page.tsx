import { Stack, Text } from '@mantine/core'
import { Empty, Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { Begun } from '../draft/begun.tsx'
import { Page } from '../shell/page.tsx'
import { CaseRow } from './case-row.tsx'
import { More } from './more.tsx'
import { useCases } from './queries.ts'

export function CasesPage() {
  const words = useWords()
  const cases = useCases()
  const items = cases.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={words('orders.cases')}>
      <Begun />
      {cases.error && items.length === 0 ? (
        <Failed error={cases.error} onAgain={() => void cases.refetch()} />
      ) : cases.isPending ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={words('orders.no-cases')}>
          <Text c="dimmed" ta="center">
            {words('orders.no-cases-help')}
          </Text>
        </Empty>
      ) : (
        <Stack component="ul" gap="sm" m={0} p={0}>
          {items.map((each) => (
            <CaseRow key={each.id} summary={each} />
          ))}
        </Stack>
      )}
      <More query={cases} />
    </Page>
  )
}
