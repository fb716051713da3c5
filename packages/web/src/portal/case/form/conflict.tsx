import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { writeInstant } from '../../../ui/time/formats.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { storyOf } from '../story/story-of.ts'
import { writesFor } from '../story/writes.ts'

/** Somebody was faster: what happened since the case was seen, and the question whether it shall still be so. */
export function Conflict() {
  const words = useWords()
  const { giving, view, me, again, dismiss } = useOnPage()
  const place = useRef<HTMLDivElement>(null)
  const open = giving.state === 'conflict'
  useEffect(() => {
    if (open) place.current?.focus()
  }, [open])
  if (!open) return null
  const { past } = storyOf({ ...view, timeline: giving.since }, me, writesFor(view, words))
  return (
    <Alert
      ref={place}
      tabIndex={-1}
      color="orange"
      icon={<IconGitMerge aria-hidden />}
      title={words('case.conflict.title')}
      role="alert"
    >
      <Stack gap="sm">
        <Text size="sm">{words(past.length > 0 ? 'case.conflict.since' : 'case.conflict.since-unseen')}</Text>
        {past.length > 0 && (
          <List size="sm">
            {past.map(({ id, at, head }) => (
              <List.Item key={id}>
                {words(head.key, head.values)} ({writeInstant(at, words.language, 'short')})
              </List.Item>
            ))}
          </List>
        )}
        <Group gap="xs">
          <Button size="sm" onClick={() => void again()}>
            {words('case.conflict.still')}
          </Button>
          <Button size="sm" variant="default" onClick={dismiss}>
            {words('case.conflict.leave')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
