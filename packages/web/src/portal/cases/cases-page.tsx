import { Stack, Text } from '@mantine/core'
import { Empty, Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { Begun } from '../draft/begun.tsx'
import { More } from '../orders/more.tsx'
import { useCases } from '../orders/queries.ts'
import { Page } from '../shell/page.tsx'
import { CaseItem } from './case-item.tsx'

/** A customer's cases, the newest first, over pages: how each stands, what is next and by when. */
export function CasesPage() {
  const words = useWords()
  const cases = useCases()
  const items = cases.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={words('cases.title')}>
      <Begun />
      {cases.error && items.length === 0 ? (
        <Failed error={cases.error} onAgain={() => void cases.refetch()} />
      ) : cases.isPending ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={words('cases.none')}>
          <Text c="dimmed" ta="center">
            {words('cases.none-help')}
          </Text>
        </Empty>
      ) : (
        <Stack component="ul" gap="sm" m={0} p={0}>
          {items.map((each) => (
            <CaseItem key={each.id} summary={each} to={`/cases/${encodeURIComponent(each.number)}`} />
          ))}
        </Stack>
      )}
      <More query={cases} />
    </Page>
  )
}
