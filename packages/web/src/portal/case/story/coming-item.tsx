import { Badge, Group, Stack, Text, Timeline, type TimelineItemProps } from '@mantine/core'
import { IconClockHour4, IconClockPause, IconClockX } from '@tabler/icons-react'
import { Due } from '../../../ui/time/due.tsx'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { ClauseButton } from '../why/clause.tsx'
import type { ComingEntry } from './entry.ts'
import classes from './story.module.css'

/** Something that is promised or owed: by whom, by when, with the time left counting; what is late is said to be late. */
export function ComingItem({
  entry,
  first,
  ...item
}: { entry: ComingEntry; first: boolean } & TimelineItemProps) {
  const words = useWords()
  const { title, yours, by, due, state, clause } = entry
  const late = state === 'late'
  const Icon = late ? IconClockX : state === 'paused' ? IconClockPause : IconClockHour4
  return (
    <Timeline.Item
      {...item}
      role="listitem"
      lineVariant="dashed"
      bullet={<Icon size={16} aria-hidden />}
      color={late ? 'red' : 'brand'}
      title={
        <Group gap="xs" component="span">
          <Text span inherit className={classes.title}>
            {capital(title)}
          </Text>
          {first && (
            <Badge variant="light" size="sm" tt="none">
              {words('case.coming.next')}
            </Badge>
          )}
        </Group>
      }
    >
      <Stack gap={4}>
        <Text size="sm">
          {capital(words('case.coming.by', { who: yours ? 'you' : by }))}
          {' · '}
          {due === undefined ? (
            words('case.coming.no-date')
          ) : (
            <>
              {late && (
                <Text span inherit fw={600} c="var(--mantine-color-red-text)">
                  {words(yours ? 'case.coming.late-yours' : 'case.coming.late')}{' '}
                </Text>
              )}
              <Due at={due} size="sm" span />
            </>
          )}
        </Text>
        {state === 'paused' && (
          <Text size="sm" c="dimmed">
            {words('case.coming.paused')}
          </Text>
        )}
        {state === 'pending' && (
          <Text size="sm" c="dimmed">
            {words('case.coming.pending')}
          </Text>
        )}
        <ClauseButton id={clause} about={title} />
      </Stack>
    </Timeline.Item>
  )
}
