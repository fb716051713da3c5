import { Box, Group, Text } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useOnline } from '../../ui/states/online.ts'
import { useWords } from '../../ui/words/words.tsx'

/** Says that there is no connection, and what that means. The place is always there, so that screen readers hear of it. */
export function OfflineNote() {
  const words = useWords()
  const online = useOnline()
  return (
    <div role="status" aria-live="polite">
      {!online && (
        <Box bg="var(--mantine-color-default-hover)" px="md" py="xs">
          <Group gap="xs" wrap="nowrap" justify="center">
            <IconCloudOff size={20} aria-hidden style={{ flex: 'none' }} />
            <Text size="sm">{words('shell.offline')}</Text>
          </Group>
        </Box>
      )}
    </div>
  )
}
