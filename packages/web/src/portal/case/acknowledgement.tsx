import { Paper, Stack, Text, Title } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { writeAt } from '../../ui/time/beside.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useOnPage } from './data/context.tsx'
import { writeValue } from './data/say.ts'
import { Pairs } from './why/pairs.tsx'

/** The acknowledgement of a withdrawal from the contract: what was declared, and the date and time at which we had it. */
export function Acknowledgement() {
  const words = useWords()
  const { view } = useOnPage()
  if (!view.withdrawal) return null
  const { kindTitle, number, order, receivedAt, lines } = view
  const rows: [string, string][] = [
    [words('case.ack.declared'), kindTitle],
    [words('case.ack.received'), writeAt(receivedAt, words, 'full')],
    [words('case.number'), number],
    ...(order?.number ? [[words('case.ack.order'), order.number] as [string, string]] : []),
    ...lines
      .filter(({ id }) => id !== '*')
      .map(({ title = '', quantity, unit = '' }): [string, string] => [
        words('case.ack.product'),
        [title, quantity ? `${writeValue(quantity, words)} ${unit}` : ''].filter(Boolean).join(' · '),
      ]),
  ]
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="ack-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="ack-title">
          <IconFileCheck size={22} aria-hidden style={{ verticalAlign: 'text-bottom', marginInlineEnd: 6 }} />
          {words('case.ack.title')}
        </Title>
        <Pairs pairs={rows.map(([label, value]) => ({ key: `${label} ${value}`, label, value }))} />
        <Text size="sm" c="dimmed">
          {words('case.ack.keep')}
        </Text>
      </Stack>
    </Paper>
  )
}
