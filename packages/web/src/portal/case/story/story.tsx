import { Button, Stack, Text, Timeline, Title } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { usePrinting } from '../head/printing.ts'
import { ComingItem } from './coming-item.tsx'
import { PastItem } from './past-item.tsx'
import { storyOf } from './story-of.ts'
import { writesFor } from './writes.ts'

const shownAtFirst = 4

/** The one timeline of a case: what happened, and what is promised next, with when it falls due and the time left. */
export function StorySection() {
  const words = useWords()
  const { view, me } = useOnPage()
  const [all, setAll] = useState(false)
  const printing = usePrinting()
  const { past, coming } = storyOf(view, me, writesFor(view, words))
  const hidden = all || printing ? 0 : Math.max(0, past.length - shownAtFirst)
  const shown = past.slice(hidden)
  return (
    <Stack component="section" id="story" aria-labelledby="story-title" gap="md">
      <Title order={2} size="h3" id="story-title">
        {words('case.story.title')}
      </Title>
      {hidden > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setAll(true)}
          style={{ alignSelf: 'flex-start' }}
        >
          {words('case.story.earlier', { count: hidden })}
        </Button>
      )}
      <Timeline role="list" active={shown.length - 1} bulletSize={26} lineWidth={2}>
        {shown.map((entry) => (
          <PastItem key={entry.id} entry={entry} />
        ))}
        {coming.map((entry, index) => (
          <ComingItem key={entry.id} entry={entry} first={index === 0} />
        ))}
      </Timeline>
      {coming.length === 0 && (
        <Text size="sm" c="dimmed">
          {words('case.story.nothing-coming')}
        </Text>
      )}
    </Stack>
  )
}
