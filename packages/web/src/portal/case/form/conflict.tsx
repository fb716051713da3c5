import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { Since } from './since.tsx'

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
        <Since view={view} me={me} events={giving.since} />
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
