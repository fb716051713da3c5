import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { FieldWordsProvider } from '../case/act/field-words.ts'
import { useCase } from '../case/data/case.ts'
import { useCustomer } from '../case/data/matter.ts'
import { useCaseLive } from '../case/data/use-case-live.ts'
import { caseAddress, OpenCaseProvider, useOpenCase } from '../case/open-case.ts'
import { Presence } from '../case/presence/presence.tsx'
import { useOpened } from '../case/use-opened.ts'
import { CustomerMessage } from './customer-message.tsx'
import { Inspection } from './inspection.tsx'

interface ArrivedProps {
  number: string
  onDone: (steps: readonly string[]) => void
}

/** The parcel of a case: who sent it and what they wrote, and what is to be done with each product. */
export function Arrived({ number, onDone }: ArrivedProps) {
  const found = useCase(number)
  if (found.data) return <Opened view={found.data} onDone={onDone} />
  if (found.error) return <Failed error={found.error} onAgain={() => void found.refetch()} />
  return <Waiting />
}

const nowhere = () => {}

function Opened({ view, onDone }: { view: CaseView; onDone: ArrivedProps['onDone'] }) {
  useCaseLive(view.id)
  const { open, error, again } = useOpened(view, nowhere)
  if (error) return <Failed error={error} onAgain={again} />
  if (!open) return <Waiting />
  return (
    <OpenCaseProvider value={open}>
      <FieldWordsProvider value={{ zone: open.zone, say: open.say, currency: open.names.currency }}>
        <Stack gap="md">
          <Head />
          <CustomerMessage />
          <Inspection onDone={onDone} />
        </Stack>
      </FieldWordsProvider>
    </OpenCaseProvider>
  )
}

function Head() {
  const words = useWords()
  const { view } = useOpenCase()
  const customer = useCustomer(view.customer).data
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <Title order={3} size="h4">
          <bdi dir="ltr">{view.number}</bdi> · {customer?.name ?? ''}
        </Title>
        <Text size="sm" c="dimmed">
          {view.kindTitle} · {words(`status.${view.status}`)} ·{' '}
          <Anchor href={caseAddress(view.number)} inherit underline="always">
            {words('reception.whole-case')}
          </Anchor>
        </Text>
      </div>
      <Presence doing="deciding" />
    </Group>
  )
}
