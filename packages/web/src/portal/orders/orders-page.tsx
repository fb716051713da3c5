import { Anchor, Group, Paper, Stack, Text } from '@mantine/core'
import type { OrderSummary } from '@redress/server/api'
import { Link } from '@tanstack/react-router'
import { useOrganisation } from '../../ui/api/session.ts'
import { Empty, Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { Begun } from '../draft/begun.tsx'
import { Page } from '../shell/page.tsx'
import { More } from './more.tsx'
import classes from './orders.module.css'
import { useOrders } from './queries.ts'
import { useWritten } from './written.ts'

export function OrdersPage() {
  const words = useWords()
  const orders = useOrders()
  const items = orders.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={words('orders.title')}>
      <Begun />
      {orders.error && items.length === 0 ? (
        <Failed error={orders.error} onAgain={() => void orders.refetch()} />
      ) : orders.isPending ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={words('orders.none')}>
          <Text c="dimmed" ta="center">
            {words('orders.none-help')}
          </Text>
        </Empty>
      ) : (
        <Stack component="ul" gap="sm" m={0} p={0}>
          {items.map((order) => (
            <Row key={order.id} order={order} />
          ))}
        </Stack>
      )}
      <More query={orders} />
      <Text size="sm">
        {words('orders.not-here')}{' '}
        <Anchor underline="always" component={Link} to="/request" size="sm" inherit>
          {words('orders.without-order')}
        </Anchor>
      </Text>
    </Page>
  )
}

function Row({ order }: { order: OrderSummary }) {
  const words = useWords()
  const { day, money } = useWritten(useOrganisation().data?.zone)
  const { number, placedAt, deliveredAt, total, currency, seller } = order
  const placed = placedAt && words('orders.placed', { day: day(placedAt) })
  const head = [placed ?? (deliveredAt ? undefined : words('orders.undated')), seller?.name].filter(Boolean)
  return (
    <Paper withBorder component="li" style={{ listStyle: 'none' }}>
      <Link to="/orders/$order" params={{ order: number }} className={classes.row ?? ''}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Stack gap={2} miw={0}>
            <Text fw={600}>{words('orders.number', { number })}</Text>
            {head.length > 0 && (
              <Text size="sm" c="dimmed" className={classes.sentence ?? ''}>
                {head.join(' · ')}
              </Text>
            )}
            {deliveredAt && (
              <Text size="sm" className={classes.sentence ?? ''}>
                {words('orders.delivered', { day: day(deliveredAt) })}
              </Text>
            )}
          </Stack>
          {total && <Text fw={500}>{money(total, currency ?? undefined)}</Text>}
        </Group>
      </Link>
    </Paper>
  )
}
