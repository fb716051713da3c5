/** A product of an order: what it is, its guarantee and why, its services, and what is wrong with it. */
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { OrderView } from '@redress/server/api'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import { Guarantee } from './guarantee.tsx'
import type { ChoicesHere } from './queries.ts'
import { Services } from './services.tsx'
import { useWritten } from './written.ts'

export type Line = OrderView['lines'][number]

interface ProductProps {
  line: Line
  order: OrderView
  choices: ChoicesHere
}

export function Product({ line, order, choices }: ProductProps) {
  const words = useWords()
  const { day, money, number } = useWritten(choices.zone, order.currency ?? choices.currency)
  const about = choices.items.filter((each) => each.line === line.id)
  const canAsk = about.some(({ outcome }) => outcome === 'admitted')
  const amountOf = ({ quantity, unit }: Line) => {
    if (!quantity || (!unit && quantity === '1')) return undefined
    return unit ? `${number(quantity)} ${unit}` : words('orders.quantity', { quantity: number(quantity) })
  }
  const details = [
    amountOf(line),
    line.brand,
    line.serial && words('orders.serial', { serial: line.serial }),
    line.deliveredAt && words('orders.delivered', { day: day(line.deliveredAt) }),
  ].filter(Boolean)
  const price = line.price ?? line.unitPrice
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} component="article" aria-label={line.title}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Stack gap={2} miw={0}>
            <Title order={3} size="h5">
              <bdi>{line.title}</bdi>
            </Title>
            <Text size="sm" c="dimmed">
              {details.join(' · ')}
            </Text>
          </Stack>
          {price && (
            <Text fw={500} style={{ whiteSpace: 'nowrap' }}>
              {money(price)}
              {line.price || !line.unit ? '' : `/${line.unit}`}
            </Text>
          )}
        </Group>
        {line.condition && line.condition !== 'new' && <Badge variant="light">{line.condition}</Badge>}
        <Guarantee line={line.id} choices={choices} />
        <Services line={line} order={order} choices={choices} />
        {about.length > 0 && order.lines.length > 1 && (
          <Button
            component={Link}
            to={`/orders/${encodeURIComponent(order.number)}/request?line=${encodeURIComponent(line.id)}`}
            variant={canAsk ? 'light' : 'default'}
            size="sm"
            style={{ alignSelf: 'flex-start' }}
            aria-label={words('orders.wrong-with', { title: line.title })}
          >
            {words('orders.wrong')}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
