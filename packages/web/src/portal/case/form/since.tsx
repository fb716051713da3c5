import { List, Text } from '@mantine/core'
import type { CaseEvent, CaseView } from '@redress/server/api'
import { writeAt } from '../../../ui/time/beside.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { storyOf } from '../story/story-of.ts'
import { writesFor } from '../story/writes.ts'

interface SinceProps {
  view: CaseView
  me: 'customer' | 'seller'
  events: CaseEvent[]
}

/** What happened since the case was seen. */
export function Since({ view, me, events }: SinceProps) {
  const words = useWords()
  const { past } = storyOf({ ...view, timeline: events }, me, writesFor(view, words))
  return (
    <>
      <Text size="sm">{words(past.length > 0 ? 'case.conflict.since' : 'case.conflict.since-unseen')}</Text>
      {past.length > 0 && (
        <List size="sm">
          {past.map(({ id, at, head }) => (
            <List.Item key={id}>
              {words(head.key, head.values)} ({writeAt(at, words)})
            </List.Item>
          ))}
        </List>
      )}
    </>
  )
}
