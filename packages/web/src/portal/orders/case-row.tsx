import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import type { CaseSummary } from '@redress/server/api'
import { Link } from '@tanstack/react-router'
import { useOrganisation } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import classes from './orders.module.css'
import { useWritten } from './written.ts'

/** A case in a list: its kind, number, status, and the order it is about. */
export function CaseRow({ summary, withOrder = true }: { summary: CaseSummary; withOrder?: boolean }) {
  const words = useWords()
  const { day } = useWritten(useOrganisation().data?.zone)
  const { number, kindTitle, status, open, order, openedAt } = summary
  return (
    <Paper withBorder component="li" style={{ listStyle: 'none' }}>
      <Link to={`/cases/${encodeURIComponent(number)}`} className={classes.row ?? ''}>
        <Group justify="space-between" align="flex-start" gap="xs">
          <Stack gap={2} miw={0}>
            <Text fw={600}>{kindTitle}</Text>
            <Text size="sm" c="dimmed">
              <bdi>{number}</bdi>
              {withOrder && order && ` · ${words('orders.number', { number: order })}`}
              {` · ${words('orders.opened', { day: day(openedAt) })}`}
            </Text>
          </Stack>
          <Badge variant="light" autoContrast color={open ? 'brand' : 'gray'}>
            {words(`orders.status-${status}`)}
          </Badge>
        </Group>
      </Link>
    </Paper>
  )
}
