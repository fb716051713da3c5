import {
  Anchor,
  Button,
  Group,
  Loader,
  Radio,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from '@mantine/core'
import type { OrderSummary } from '@redress/server/api'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Failed } from '../../ui/states/states.tsx'
import { writeDay } from '../../ui/time/formats.ts'
import { useWords, type Words } from '../../ui/words/words.tsx'
import { useCustomer } from '../case/data/matter.ts'
import { caseAddress } from '../case/open-case.ts'
import classes from './call.module.css'
import type { Call } from './call.ts'
import { type Callers, useCallers, useOrdersOf } from './data.ts'

interface CallerProps {
  call: Call
  change: (part: Partial<Call>) => void
}

const list = (parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')

const datesOf = ({ placedAt, deliveredAt }: Pick<OrderSummary, 'placedAt' | 'deliveredAt'>, words: Words) => [
  placedAt && words('call.placed', { day: writeDay(placedAt, words.language) }),
  deliveredAt && words('call.delivered', { day: writeDay(deliveredAt, words.language) }),
]

const amountOf = (total: string | null, currency: string | null, { language }: Words) =>
  total &&
  new Intl.NumberFormat(language, currency ? { style: 'currency', currency } : {}).format(Number(total))

const anew = { kind: undefined, lines: [], told: { answers: {}, lines: {} } }

/** Finds who calls by whatever they can say, and the order that it is about. */
export function Caller({ call, change }: CallerProps) {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const found = useCallers(typed)
  if (call.customer) return <Known call={call} change={change} customer={call.customer} />
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {words('call.who')}
      </Title>
      <TextInput
        data-autofocus
        autoFocus
        type="search"
        label={words('call.find')}
        description={words('call.find-help')}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={found.isFetching ? <Loader size={16} aria-label={words('state.waiting')} /> : undefined}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {found.error && <Failed error={found.error} onAgain={() => void found.refetch()} />}
      {found.data && typed.trim().length >= 2 && <Results found={found.data} change={change} />}
    </section>
  )
}

function Results({
  found: { orders, customers, cases },
  change,
}: {
  found: Callers
  change: CallerProps['change']
}) {
  const words = useWords()
  if (orders.length + customers.length + cases.length === 0)
    return <Text mt="xs">{words('call.nobody')}</Text>
  return (
    <Stack gap="xs" mt="xs" role="group" aria-label={words('call.found')}>
      {orders.map(({ id, number, customer, placedAt, deliveredAt, total, currency }) => (
        <UnstyledButton
          key={id}
          className={classes.choice}
          onClick={() => change({ ...anew, customer: customer.id, order: id })}
        >
          <Text size="sm" fw={600}>
            {list([words('call.order', { number }), customer.name ?? customer.externalId])}
          </Text>
          <Text size="xs">
            {list([
              customer.email,
              ...datesOf({ placedAt, deliveredAt }, words),
              amountOf(total, currency, words),
            ])}
          </Text>
        </UnstyledButton>
      ))}
      {customers.map(({ id, name, email, phone, externalId }) => (
        <UnstyledButton
          key={id}
          className={classes.choice}
          onClick={() => change({ ...anew, customer: id, order: undefined })}
        >
          <Text size="sm" fw={600}>
            {name ?? externalId}
          </Text>
          <Text size="xs">{list([email, phone])}</Text>
        </UnstyledButton>
      ))}
      {cases.length > 0 && (
        <div>
          <Text size="xs" c="dimmed">
            {words('call.earlier')}
          </Text>
          {cases.map(({ case: each, customerName }) => (
            <div key={each.id}>
              <Anchor href={caseAddress(each.number)} size="sm">
                <bdi dir="ltr">{each.number}</bdi>
              </Anchor>
              <Text span size="xs">
                {' '}
                {list([customerName, each.kindTitle, words(`status.${each.status}`)])}
              </Text>
            </div>
          ))}
        </div>
      )}
    </Stack>
  )
}

function Known({ call, change, customer }: CallerProps & { customer: string }) {
  const words = useWords()
  const who = useCustomer(customer).data
  const orders = useOrdersOf(customer)
  // Whoever was found by an order calls about that one; the others are a press away.
  const [all, setAll] = useState(call.order === undefined)
  const shown = orders.data?.filter(({ id }) => all || id === call.order)
  return (
    <section>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {who?.name ?? who?.externalId ?? '…'}
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change({ ...anew, customer: undefined, order: undefined })}
        >
          {words('call.somebody-else')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {[who?.email, who?.phone].filter(Boolean).join(' · ')}
      </Text>
      {orders.error && <Failed error={orders.error} onAgain={() => void orders.refetch()} />}
      <Radio.Group
        label={words('call.which-order')}
        value={call.order ?? ''}
        onChange={(order) => change({ ...anew, order: order === '' ? undefined : order })}
      >
        <Stack gap={6} mt={4}>
          {shown?.map(({ id, number, placedAt, deliveredAt }) => (
            <Card key={id} value={id}>
              <Text size="sm" fw={600}>
                {words('call.order', { number })}
              </Text>
              <Text size="xs" c="dimmed">
                {list(datesOf({ placedAt, deliveredAt }, words))}
              </Text>
            </Card>
          ))}
          {all ? (
            <Card value="">
              <Text size="sm">{words('call.no-order')}</Text>
            </Card>
          ) : (
            <Button variant="subtle" size="compact-sm" me="auto" onClick={() => setAll(true)}>
              {words('call.another-order')}
            </Button>
          )}
        </Stack>
      </Radio.Group>
    </section>
  )
}

function Card({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Radio.Card value={value} className={classes.choice}>
      <Group wrap="nowrap" gap="sm">
        <Radio.Indicator />
        <div>{children}</div>
      </Group>
    </Radio.Card>
  )
}
