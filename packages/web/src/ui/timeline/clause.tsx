import { Anchor, Popover, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'

/** The name of a clause; asked, it says what it says. */
export function ClauseName({ clause, text }: { clause: string; text: string | undefined }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const name = words('timeline.clause', { clause })
  if (text === undefined)
    return (
      <Text span size="xs" c="dimmed">
        {name}
      </Text>
    )
  return (
    <Popover width={360} withArrow shadow="md" opened={open} onChange={setOpen} trapFocus={false}>
      <Popover.Target>
        <Anchor
          component="button"
          type="button"
          size="xs"
          underline="always"
          py={4}
          onClick={() => setOpen(!open)}
          aria-label={words('timeline.clause-text', { clause })}
        >
          {name}
        </Anchor>
      </Popover.Target>
      <Popover.Dropdown maw="calc(100vw - 2rem)">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm">{text}</Text>
      </Popover.Dropdown>
    </Popover>
  )
}
