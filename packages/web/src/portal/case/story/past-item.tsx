import { Stack, Text, Timeline, type TimelineItemProps } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPoint, IconX } from '@tabler/icons-react'
import { When } from '../../../ui/timeline/when.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { ClauseButton } from '../why/clause.tsx'
import { Quote } from '../why/quote.tsx'
import type { PastEntry } from './entry.ts'
import classes from './story.module.css'

const bullets = {
  plain: { icon: IconPoint, colour: 'gray' },
  good: { icon: IconCheck, colour: 'teal' },
  bad: { icon: IconX, colour: 'red' },
  attention: { icon: IconAlertTriangle, colour: 'orange' },
}

/** Something that happened. What the timeline itself gives its items is passed on. */
export function PastItem({ entry, ...item }: { entry: PastEntry } & TimelineItemProps) {
  const words = useWords()
  const { head, details, quotes, clauses, tone, at } = entry
  const { icon: Icon, colour } = bullets[tone]
  const title = words(head.key, head.values)
  return (
    <Timeline.Item
      {...item}
      role="listitem"
      bullet={<Icon size={16} aria-hidden />}
      color={colour}
      title={<span className={classes.title}>{title}</span>}
    >
      <Stack gap={4}>
        <Text size="xs" c="dimmed">
          <When at={at} />
        </Text>
        {details
          .map((each) => words(each.key, each.values))
          .filter((text) => !text.startsWith('case.'))
          .map((text) => (
            <Text size="sm" key={text}>
              {text}
            </Text>
          ))}
        {quotes.map((quote) => (
          <Quote key={quote} plain>
            {quote}
          </Quote>
        ))}
        <ClauseButton id={clauses} about={title} />
      </Stack>
    </Timeline.Item>
  )
}
