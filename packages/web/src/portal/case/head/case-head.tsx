import { ActionIcon, Button, CopyButton, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { writeAt } from '../../../ui/time/beside.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import classes from './case-head.module.css'
import { StatusBadge } from './status-badge.tsx'

/** Which case this is and how it stands: the number to read out or to copy, the status in words. */
export function CaseHead() {
  const words = useWords()
  const { view, me } = useOnPage()
  const { number, status, receivedAt, order } = view
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="end" gap="xs" wrap="nowrap">
        <Group gap={6} wrap="nowrap" align="end">
          <Text className={classes.number}>
            <Text span fz="sm" fw={400} ff="text" c="dimmed" display="block">
              {words('case.number')}
            </Text>
            <bdi dir="ltr">{number}</bdi>
          </Text>
          <CopyNumber number={number} />
        </Group>
        <Print />
      </Group>
      <Group gap="xs" align="center">
        <StatusBadge status={status} />
        {me === 'customer' && <Text>{words(`case.status-help.${status}`)}</Text>}
      </Group>
      <Text size="sm" c="dimmed">
        {words('case.received', { at: writeAt(receivedAt, words, 'full') })}
        {order?.number && (
          <>
            {' · '}
            <span className={classes.whole}>{words('case.order', { number: order.number })}</span>
          </>
        )}
      </Text>
    </Stack>
  )
}

function CopyNumber({ number }: { number: string }) {
  const words = useWords()
  return (
    <CopyButton value={number} timeout={2000}>
      {({ copied, copy }) => {
        const label = words(copied ? 'case.copied' : 'case.copy')
        return (
          <Tooltip label={label}>
            <ActionIcon variant="subtle" size="lg" onClick={copy} aria-label={label} data-no-print>
              {copied ? <IconCheck size={20} /> : <IconCopy size={20} />}
            </ActionIcon>
          </Tooltip>
        )
      }}
    </CopyButton>
  )
}

function Print() {
  const words = useWords()
  return (
    <>
      <Button
        visibleFrom="xs"
        variant="default"
        size="sm"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
        data-no-print
      >
        {words('case.print')}
      </Button>
      <ActionIcon
        hiddenFrom="xs"
        variant="default"
        size="lg"
        aria-label={words('case.print')}
        onClick={() => window.print()}
        data-no-print
      >
        <IconPrinter size={20} />
      </ActionIcon>
    </>
  )
}
