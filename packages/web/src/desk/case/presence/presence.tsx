import { Badge, Group, VisuallyHidden } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'
import { type Doing, usePresence } from './use-presence.ts'
import { useWriting } from './writing.ts'

/** Colleagues who have the same case open, and what they are about to do. */
export function Presence({ doing }: { doing: Doing }) {
  const words = useWords()
  const { number } = useOpenCase()
  const writing = useWriting(number)
  const others = usePresence(number, doing === 'deciding' ? doing : writing ? 'writing' : doing)
  return (
    <Group gap="xs" role="status">
      {others.length > 0 && <VisuallyHidden>{words('presence.label')}</VisuallyHidden>}
      {others.map(({ id, name, doing: what }) => (
        <Badge
          key={id}
          size="lg"
          tt="none"
          variant="light"
          autoContrast
          color={what === 'looking' ? 'gray' : 'orange'}
          leftSection={<IconUser size={16} aria-hidden />}
        >
          {words(`presence.${what}`, { name })}
        </Badge>
      ))}
    </Group>
  )
}
