/** Deliveries, invoices and payments of an order, each as a table that scrolls in its own box. */
import { Stack, Table, Title } from '@mantine/core'
import type { OrderView } from '@redress/server/api'
import { useWords } from '../../ui/words/words.tsx'
import { useWritten } from './written.ts'

interface PapersProps {
  order: OrderView
  zone: string
  currency: string
}

export function Papers({ order, zone, currency }: PapersProps) {
  const words = useWords()
  const { day, money } = useWritten(zone, order.currency ?? currency)
  const titles = new Map(order.lines.map(({ id, title }) => [id, title]))
  const dash = '–'
  return (
    <>
      <Paper
        id="deliveries"
        title={words('orders.deliveries')}
        columns={['orders.what', 'orders.carrier', 'orders.tracking', 'orders.shipped', 'orders.arrived'].map(
          (key) => words(key),
        )}
        rows={order.deliveries.map(({ id, carrier, tracking, shippedAt, deliveredAt, lines }) => ({
          id,
          cells: [
            lines.length === 0
              ? words('orders.everything')
              : lines.map((line) => titles.get(line) ?? line).join(', '),
            carrier ?? dash,
            tracking ?? dash,
            shippedAt ? day(shippedAt) : dash,
            deliveredAt ? day(deliveredAt) : words('orders.on-its-way'),
          ],
        }))}
      />
      <Paper
        id="invoices"
        title={words('orders.invoices')}
        columns={['orders.invoice', 'orders.date', 'orders.amount'].map((key) => words(key))}
        rows={order.invoices.map(({ id, number, issuedAt, amount, currency: own }) => ({
          id,
          cells: [number, issuedAt ? day(issuedAt) : dash, amount ? money(amount, own ?? undefined) : dash],
        }))}
      />
      <Paper
        id="payments"
        title={words('orders.payments')}
        columns={['orders.method', 'orders.date', 'orders.amount'].map((key) => words(key))}
        rows={order.payments.map(({ id, method, paidAt, amount }) => ({
          id,
          cells: [methodIn(words, method), paidAt ? day(paidAt) : dash, amount ? money(amount) : dash],
        }))}
      />
    </>
  )
}

function methodIn(words: (key: string) => string, method: string): string {
  const key = `orders.method-${method}`
  const said = words(key)
  return said === key ? method : said
}

interface Rows {
  id: string
  title: string
  columns: string[]
  rows: { id: string; cells: string[] }[]
}

function Paper({ id, title, columns, rows }: Rows) {
  if (rows.length === 0) return null
  return (
    <Stack component="section" gap="xs" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      <Table.ScrollContainer
        minWidth={columns.length * 110}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title, role: 'group' } }}
      >
        <Table aria-labelledby={id}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ id: row, cells }) => (
              <Table.Tr key={row}>
                {cells.map((cell, index) => (
                  <Table.Td key={columns[index]}>
                    <bdi>{cell}</bdi>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}
