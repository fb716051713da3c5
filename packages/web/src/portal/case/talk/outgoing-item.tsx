import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconClockHour4, IconX } from '@tabler/icons-react'
import { useOnline } from '../../../ui/states/online.ts'
import { UploadRow } from '../../../ui/upload/upload-row.tsx'
import { removeUploads } from '../../../ui/upload/uploads.ts'
import { useUploads } from '../../../ui/upload/use-uploads.ts'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../next/next.module.css'
import { type Outgoing, takeBack } from './outbox.ts'
import own from './talk.module.css'

/** A message that is still on this device: it waits for its files or for the connection, or was not accepted. */
export function OutgoingItem({ message }: { message: Outgoing }) {
  const words = useWords()
  const online = useOnline()
  const uploads = useUploads(message.key)
  const { state, problem, key, body } = message
  return (
    <Paper component="article" className={own.outgoing} p="sm" radius="md">
      <Stack gap="xs">
        <Group gap={6}>
          {state === 'refused' ? <IconX size={16} aria-hidden /> : <IconClockHour4 size={16} aria-hidden />}
          <Text size="sm" fw={600} role="status">
            {words(
              state === 'refused' ? 'case.talk.refused' : online ? 'case.talk.sending' : 'case.talk.offline',
            )}
          </Text>
        </Group>
        <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {body}
        </Text>
        {uploads.length > 0 && (
          <Stack component="ul" gap="xs" className={classes.dropped}>
            {uploads.map((upload) => (
              <UploadRow key={upload.id} upload={upload} onRemove={() => void removeUploads([upload.id])} />
            ))}
          </Stack>
        )}
        {problem && (
          <Text size="sm" c="var(--mantine-color-red-text)">
            {problem.title} {problem.detail}
          </Text>
        )}
        {state !== 'sending' && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void takeBack(key)}
            style={{ alignSelf: 'flex-start' }}
          >
            {words('case.talk.take-back')}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
