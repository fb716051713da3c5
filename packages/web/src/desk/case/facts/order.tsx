import { Skeleton, Stack, Text } from '@mantine/core'
import { Failed } from '../../../ui/states/states.tsx'
import { writeInstant } from '../../../ui/time/formats.ts'
import { inZone } from '../../../ui/time/wall-clock.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOrder } from '../data/matter.ts'
import { useOpenCase } from '../open-case.ts'
import { Terms } from './told.tsx'

/** The order: when it was placed, paid, delivered, what it came to, and who sold it. */
export function Order() {
  const words = useWords()
  const { view, names, zone } = useOpenCase()
  const order = useOrder(view.order?.id)
  if (order.error) return <Failed error={order.error} onAgain={() => void order.refetch()} />
  if (!order.data) return <Skeleton height={90} aria-label={words('state.waiting')} />
  const {
    number,
    placedAt,
    paidAt,
    shippedAt,
    deliveredAt,
    total,
    seller,
    deliveries,
    payments,
    invoices,
    lines,
  } = order.data
  const at = (instant: string | null) =>
    instant ? writeInstant(inZone(instant, zone), words.language, 'short') : undefined
  const list = (items: (string | null | undefined | false)[]) => items.filter(Boolean).join(' · ')
  return (
    <Stack gap="xs">
      <Terms
        items={[
          [
            words('facts.number'),
            <bdi key="number" dir="ltr">
              {number}
            </bdi>,
          ],
          [words('facts.placed'), at(placedAt)],
          [words('facts.paid'), at(paidAt)],
          [words('facts.shipped'), at(shippedAt)],
          [words('facts.delivered'), at(deliveredAt)],
          [words('facts.total'), total && names.money(total)],
          [
            words('facts.seller'),
            seller && list([seller.name, seller.standing && words(`facts.standing-${seller.standing}`)]),
          ],
          [
            words('facts.deliveries'),
            deliveries
              .map(({ carrier, tracking }) => list([carrier, tracking]))
              .filter(Boolean)
              .join(', '),
          ],
          [
            words('facts.payments'),
            payments
              .map(({ method, amount, dispute }) =>
                list([
                  method,
                  amount && names.money(amount),
                  dispute !== 'none' && words(`facts.dispute-${dispute}`),
                ]),
              )
              .join(', '),
          ],
          [words('facts.invoices'), invoices.map(({ number: each }) => each).join(', ')],
        ]}
      />
      <Text size="xs" c="dimmed">
        {words('facts.of-order', {
          count: lines.length,
          titles: lines.map(({ title }) => title).join(', '),
        })}
      </Text>
    </Stack>
  )
}
