import { Button, Stack, Text, Title } from '@mantine/core'
import type { CaseSummary } from '@redress/server/api'
import { IconLogout } from '@tabler/icons-react'
import { Empty, Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { CaseItem } from '../cases/case-item.tsx'
import { More } from '../orders/more.tsx'
import { useCases } from '../orders/queries.ts'
import { Page } from '../shell/page.tsx'
import { useSignOut } from '../shell/sign-out.ts'
import { SellerGate } from './seller-gate.tsx'
import { Standing } from './standing.tsx'

/** What a seller is asked: first what waits for an answer, the most urgent on top, then all other cases about the seller. */
export function SellerPage() {
  return (
    <SellerGate>
      <Cases />
    </SellerGate>
  )
}

function Cases() {
  const words = useWords()
  const signOut = useSignOut()
  const cases = useCases()
  const items = cases.data?.pages.flatMap((page) => page.items) ?? []
  const waiting = items.filter(({ yours }) => yours).sort((one, other) => dueOf(one) - dueOf(other))
  const others = items.filter(({ yours }) => !yours)
  return (
    <Page title={words('seller.title')} lead={words('seller.lead')}>
      <Standing />
      {cases.error && items.length === 0 ? (
        <Failed error={cases.error} onAgain={() => void cases.refetch()} />
      ) : cases.isPending ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={words('seller.none')}>
          <Text c="dimmed" ta="center">
            {words('seller.none-help')}
          </Text>
        </Empty>
      ) : (
        <>
          <Part title={words('seller.waiting')} cases={waiting} none={words('seller.waiting-none')} />
          {others.length > 0 && <Part title={words('seller.others')} cases={others} none="" />}
        </>
      )}
      <More query={cases} />
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        leftSection={<IconLogout size={18} aria-hidden />}
        onClick={() => void signOut()}
        style={{ alignSelf: 'flex-start' }}
      >
        {words('shell.sign-out')}
      </Button>
    </Page>
  )
}

const dueOf = ({ yours }: CaseSummary) => (yours?.due ? Date.parse(yours.due) : Number.POSITIVE_INFINITY)

function Part({ title, cases, none }: { title: string; cases: readonly CaseSummary[]; none: string }) {
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h3">
        {title}
      </Title>
      {cases.length === 0 ? (
        <Text size="sm">{none}</Text>
      ) : (
        <Stack component="ul" gap="sm" m={0} p={0}>
          {cases.map((each) => (
            <CaseItem key={each.id} summary={each} to={`/seller/cases/${encodeURIComponent(each.number)}`} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}
