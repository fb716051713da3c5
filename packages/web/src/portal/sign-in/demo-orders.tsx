import { Alert, Anchor, NativeSelect, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useDemoPeople } from '../../ui/api/demo.ts'
import { useWords } from '../../ui/words/words.tsx'
import { NewTab } from '../shell/new-tab.tsx'
import type { Pair } from './start-page.tsx'

interface DemoOrdersProps {
  /** What stands in the form; absent once a code was asked for. */
  chosen: Pair | undefined
  onChoose: (pair: Pair) => void
}

/** In a demonstration one takes the place of one of its customers: an order fills in the form, and the code waits where the mails are. */
export function DemoOrders({ chosen, onChoose }: DemoOrdersProps) {
  const words = useWords()
  const orders = useDemoPeople().data?.orders ?? []
  const groups = [
    { group: words('sign-in.demo-with-case'), hasCase: true },
    { group: words('sign-in.demo-without'), hasCase: false },
  ]
  const choose = (number: string) => {
    const order = orders.find((each) => each.number === number)
    onChoose({ order: number, email: order?.email ?? '' })
  }
  return (
    <Alert
      maw={520}
      variant="light"
      color="gray"
      icon={<IconInfoCircle aria-hidden />}
      title={words('shell.demo')}
    >
      <Stack gap="sm">
        {chosen && orders.length > 0 && (
          <NativeSelect
            label={words('sign-in.demo-order')}
            value={orders.some(({ number }) => number === chosen.order) ? chosen.order : ''}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
            data={[
              { value: '', label: '' },
              ...groups.map(({ group, hasCase }) => ({
                group,
                items: orders
                  .filter((order) => order.hasCase === hasCase)
                  .map(({ number, customerName }) => ({
                    value: number,
                    label: `${number} · ${customerName}`,
                  })),
              })),
            ]}
          />
        )}
        <Text size="sm">
          {words('sign-in.demo')}{' '}
          <Anchor underline="always" href="/outbox" target="_blank" size="sm" inherit>
            {words('shell.outbox')} <NewTab />
          </Anchor>
        </Text>
      </Stack>
    </Alert>
  )
}
