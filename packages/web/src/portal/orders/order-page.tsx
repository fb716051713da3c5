/** One order: what can be done about it, its products with guarantee and services, and its papers. */
import { Stack, Text, Title } from '@mantine/core'
import type { OrderView } from '@redress/server/api'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { NowProvider } from '../../ui/time/now.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { CaseItem } from '../cases/case-item.tsx'
import { Begun } from '../draft/begun.tsx'
import { Page } from '../shell/page.tsx'
import { Actions } from './actions.tsx'
import classes from './orders.module.css'
import { Papers } from './papers.tsx'
import { Product } from './product.tsx'
import { type ChoicesHere, useCases, useChoices, useOrder } from './queries.ts'
import { useWritten } from './written.ts'

const Centres = lazy(async () => ({ default: (await import('./map/centres.tsx')).Centres }))

export function OrderPage() {
  const words = useWords()
  const { order: named = '' } = useParams({ strict: false })
  const order = useOrder(named)
  const choices = useChoices(named)
  const error = order.error ?? choices.error
  const title = words('orders.number', { number: order.data?.number ?? named })
  return (
    <Page
      title={title}
      back={{ to: '/orders', title: words('orders.title') }}
      lead={order.data && <Lead order={order.data} zone={choices.data?.zone} />}
    >
      {error && !(order.data && choices.data) ? (
        <Failed error={error} onAgain={() => void Promise.all([order.refetch(), choices.refetch()])} />
      ) : order.data && choices.data ? (
        <NowProvider ahead={choices.data.ahead}>
          <Whole order={order.data} choices={choices.data} />
        </NowProvider>
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

function Lead({ order, zone }: { order: OrderView; zone: string | undefined }) {
  const words = useWords()
  const { day } = useWritten(zone)
  const { placedAt, seller } = order
  const deliveredAt = deliveredOf(order)
  const parts = [
    placedAt && words('orders.placed', { day: day(placedAt) }),
    deliveredAt && words('orders.delivered', { day: day(deliveredAt) }),
    seller && words('orders.sold-by', { seller: seller.name }),
  ]
  return (
    <Text c="dimmed" className={classes.sentence ?? ''}>
      {parts.filter(Boolean).join(' · ')}
    </Text>
  )
}

/** When the order was delivered: as the shop says, else when the last of its products was. */
function deliveredOf({ deliveredAt, lines }: OrderView): string | undefined {
  const each = lines.map((line) => line.deliveredAt)
  if (deliveredAt || each.length === 0 || each.includes(null)) return deliveredAt ?? undefined
  return each
    .flatMap((at) => at ?? [])
    .sort()
    .at(-1)
}

function Whole({ order, choices }: { order: OrderView; choices: ChoicesHere }) {
  const words = useWords()
  const hasCentres = choices.services.some(({ service }) => service === 'service-centres')
  const brands = [...new Set(order.lines.flatMap(({ brand }) => brand ?? []))]
  return (
    <Stack gap="xl">
      <Begun order={order.number} />
      <Actions order={order} choices={choices} />
      {order.lines.length > 0 && (
        <Stack component="section" gap="sm" aria-labelledby="products">
          <Title order={2} size="h4" id="products">
            {words('orders.products', { count: order.lines.length })}
          </Title>
          {order.lines.map((line) => (
            <Product key={line.id} line={line} order={order} choices={choices} />
          ))}
        </Stack>
      )}
      <Papers order={order} zone={choices.zone} currency={choices.currency} />
      {hasCentres && (
        <Suspense fallback={<Waiting />}>
          <Centres brands={brands} />
        </Suspense>
      )}
      <CasesOf order={order.number} />
    </Stack>
  )
}

function CasesOf({ order }: { order: string }) {
  const words = useWords()
  const items = useCases({ order }).data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  return (
    <Stack component="section" gap="sm" aria-labelledby="cases">
      <Title order={2} size="h4" id="cases">
        {words('orders.cases-of')}
      </Title>
      <Stack component="ul" gap="sm" m={0} p={0}>
        {items.map((each) => (
          <CaseItem key={each.id} summary={each} to={`/cases/${encodeURIComponent(each.number)}`} />
        ))}
      </Stack>
    </Stack>
  )
}
