import { Group, Paper, Stack, Text } from '@mantine/core'
import type { CaseSummary } from '@redress/server/api'
import { IconClockHour4, IconClockX, IconPointFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOrganisation } from '../../ui/api/session.ts'
import { Due } from '../../ui/time/due.tsx'
import { capital } from '../../ui/words/capital.ts'
import { useWords } from '../../ui/words/words.tsx'
import { StatusBadge } from '../case/head/status-badge.tsx'
import { useWritten } from '../orders/written.ts'
import classes from './cases.module.css'

/** A case in the list: what it is, how it stands, what its reader is to do, and what is promised next. */
export function CaseItem({ summary, to }: { summary: CaseSummary; to: string }) {
  const words = useWords()
  const { day } = useWritten(useOrganisation().data?.zone)
  const { number, kindTitle, status, order, openedAt, yours, promised } = summary
  return (
    <Paper withBorder component="li" className={classes.item}>
      <Link to={to} className={classes.link}>
        <Stack gap={6}>
          <Group justify="space-between" align="flex-start" gap="xs">
            <Text fw={600}>{kindTitle}</Text>
            <StatusBadge status={status} />
          </Group>
          <Text size="sm" c="dimmed">
            <bdi>{number}</bdi>
            {order && order !== number && ` · ${words('cases.order', { number: order })}`}
            {` · ${words('cases.opened', { day: day(openedAt) })}`}
          </Text>
          {yours && (
            <Row sign={<IconPointFilled size={16} aria-hidden />} strong>
              {words('cases.yours', {
                what: capital(nameOf(yours.do) ? words(nameOf(yours.do) as string) : yours.title),
              })}
              {yours.due && (
                <>
                  {' · '}
                  <Due at={yours.due} size="sm" span />
                </>
              )}
            </Row>
          )}
          {promised && (
            <Row
              sign={
                promised.late ? (
                  <IconClockX size={16} aria-hidden />
                ) : (
                  <IconClockHour4 size={16} aria-hidden />
                )
              }
            >
              {words(promised.late ? 'cases.late' : 'cases.promised', { what: capital(promised.title) })}
              {promised.due && (
                <>
                  {' · '}
                  <Due at={promised.due} size="sm" span />
                </>
              )}
            </Row>
          )}
        </Stack>
      </Link>
    </Paper>
  )
}

const own: Readonly<Record<string, string>> = {
  'choose-remedy': 'case.choose.title',
  'answer-as-seller': 'seller.answer.title',
}
const nameOf = (action: string): string | undefined => own[action]

function Row({ sign, strong = false, children }: { sign: ReactNode; strong?: boolean; children: ReactNode }) {
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <span className={classes.sign}>{sign}</span>
      <Text size="sm" fw={strong ? 600 : 400}>
        {children}
      </Text>
    </Group>
  )
}
