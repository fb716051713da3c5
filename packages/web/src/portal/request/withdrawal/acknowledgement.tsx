/** The acknowledgement that the law asks for: what was declared, and the date and time at which it was received. Also to be kept, as a text. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { writeAt } from '../../../ui/time/beside.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useBrand } from '../../shell/brand.tsx'

export function Acknowledgement({ opened }: { opened: CaseView }) {
  const words = useWords()
  const brand = useBrand()
  const { number, order, lines, receivedAt } = opened
  const products = lines.flatMap(({ title }) => title ?? [])
  const content = [
    words('withdraw.declared', { brand }),
    order?.number && words('orders.number', { number: order.number }),
    ...products.map((title) => `– ${title}`),
    words('withdraw.received-at', { at: writeAt(receivedAt, words, 'full') }),
    words('withdraw.under-number', { number }),
  ].filter((part): part is string => typeof part === 'string' && part !== '')
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${content.join('\n')}\n`], { type: 'text/plain' }))
    link.download = `${number}.txt`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="acknowledgement">
      <Stack gap="sm">
        <Title order={2} size="h4" id="acknowledgement">
          {words('withdraw.acknowledgement')}
        </Title>
        <Stack gap={4}>
          {content.map((part) => (
            <Text key={part}>{part}</Text>
          ))}
        </Stack>
        <Text size="sm" c="dimmed">
          {words('withdraw.by-mail')}
        </Text>
        <Group gap="sm">
          <Button
            variant="default"
            size="sm"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={save}
          >
            {words('withdraw.save')}
          </Button>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {words('withdraw.print')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
