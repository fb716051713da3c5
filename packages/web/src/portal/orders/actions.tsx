/** What the customer can do about the order as a whole: say what is wrong, and withdraw from the contract where the law grants it. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { OrderView } from '@redress/server/api'
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Due } from '../../ui/time/due.tsx'
import { useNow } from '../../ui/time/now.tsx'
import { useWords } from '../../ui/words/words.tsx'
import type { ChoicesHere } from './queries.ts'
import { nextWindow } from './windows.ts'

export function Actions({ order, choices }: { order: OrderView; choices: ChoicesHere }) {
  const words = useWords()
  const now = useNow()
  const next = nextWindow(choices.items, now)
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="sm">
        {next?.at && (
          <Text component="div" fw={500}>
            {words('judging.label', { title: next.title })} <Due at={next.at} span fw={700} />
          </Text>
        )}
        <Group gap="sm">
          <Button
            component={Link}
            to={`/orders/${encodeURIComponent(order.number)}/request`}
            leftSection={<IconAlertTriangle size={20} aria-hidden />}
            {...wrapped}
          >
            {words('orders.wrong')}
          </Button>
          <Withdraw order={order} choices={choices} />
        </Group>
      </Stack>
    </Paper>
  )
}

/** Words are never cut off, those of the law least of all, however narrow the page. */
const wrapped = {
  ...{ h: 'auto', py: 6 },
  styles: {
    inner: { height: 'auto', minHeight: 28 },
    label: { height: 'auto', overflow: 'visible', whiteSpace: 'normal', lineHeight: 1.3 },
  },
} as const

/** The function that the law asks for, with its words; there as long as the right is. Where it is shut, the clause says why. */
function Withdraw({ order, choices }: { order: OrderView; choices: ChoicesHere }) {
  const words = useWords()
  const found = choices.items.filter(({ kind }) => kind === choices.withdrawal)
  const [first] = found
  if (!first) return null
  if (found.some(({ outcome }) => outcome === 'admitted'))
    return (
      <Button
        component={Link}
        variant="default"
        to={`/orders/${encodeURIComponent(order.number)}/withdraw`}
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        {...wrapped}
      >
        {words('withdraw.here')}
      </Button>
    )
  return (
    <Text size="sm" c="dimmed">
      {words('withdraw.shut')} {choices.clauses[first.clause]}
    </Text>
  )
}
