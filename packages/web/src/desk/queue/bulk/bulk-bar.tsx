import { Button, CloseButton, Group, Paper, Text } from '@mantine/core'
import { IconUserCheck, IconUserPlus, IconUsersGroup } from '@tabler/icons-react'
import { useWords } from '../../../ui/words/words.tsx'

export interface BulkBarProps {
  count: number
  onMine: () => void
  onColleague: () => void
  onTeam: () => void
  onClear: () => void
}

/** What can be done with the cases that are picked. */
export function BulkBar({ count, onMine, onColleague, onTeam, onClear }: BulkBarProps) {
  const words = useWords()
  return (
    <Paper withBorder shadow="md" p="xs" role="toolbar" aria-label={words('queue.bulk')}>
      <Group gap="xs">
        <CloseButton onClick={onClear} aria-label={words('queue.clear')} />
        <Text size="sm" fw={600} role="status">
          {words('queue.selected', { count })}
        </Text>
        <Group gap="xs" ms="auto">
          <Button size="sm" onClick={onMine} leftSection={<IconUserCheck size={16} aria-hidden />}>
            {words('queue.assign-me')}
          </Button>
          <Button
            size="sm"
            variant="default"
            onClick={onColleague}
            leftSection={<IconUserPlus size={16} aria-hidden />}
          >
            {words('queue.assign-colleague')}
          </Button>
          <Button
            size="sm"
            variant="default"
            onClick={onTeam}
            leftSection={<IconUsersGroup size={16} aria-hidden />}
          >
            {words('queue.assign-team')}
          </Button>
        </Group>
      </Group>
    </Paper>
  )
}
