import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useOnline } from '../../../ui/states/online.ts'
import { Due } from '../../../ui/time/due.tsx'
import { UploadRow } from '../../../ui/upload/upload-row.tsx'
import { removeUploads } from '../../../ui/upload/uploads.ts'
import { useUploads } from '../../../ui/upload/use-uploads.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { Draft } from '../../draft/draft.ts'
import { useOutcome } from '../../draft/outcomes.ts'

/** Says plainly that the request is not sent yet, what it waits for, and how much time is left: it counts when we have it. */
export function NotSent({ draft, onChange }: { draft: Draft; onChange: () => void }) {
  const words = useWords()
  const online = useOnline()
  const outcome = useOutcome(draft.id)
  const unfinished = useUploads(draft.id).filter(({ state }) => state !== 'done')
  const why = !online
    ? 'offline'
    : outcome?.how === 'later'
      ? outcome.why
      : unfinished.length > 0
        ? 'files'
        : 'sending'
  return (
    <Alert
      color="orange"
      role="status"
      aria-live="polite"
      icon={<IconClockPause aria-hidden />}
      title={words(why === 'sending' ? 'request.sending' : 'request.not-sent-yet')}
    >
      <Stack gap="sm">
        <Text size="sm">
          {words(draft.turned && why === 'offline' ? 'turn.waits-offline' : `request.waits-${why}`)}
        </Text>
        {draft.until && (
          <Text component="div" size="sm">
            {words('request.ends')} <Due at={draft.until} span inherit fw={700} />
          </Text>
        )}
        {unfinished.length > 0 && (
          <Stack component="ul" gap="xs" m={0} p={0}>
            {unfinished.map((upload) => (
              <UploadRow key={upload.id} upload={upload} onRemove={() => void removeUploads([upload.id])} />
            ))}
          </Stack>
        )}
        <Group gap="sm">
          {why === 'signed-out' && (
            <Button
              component={Link}
              to={`/?${new URLSearchParams({ to: location.pathname + location.search })}`}
              size="sm"
            >
              {words('sign-in.title')}
            </Button>
          )}
          <Button variant="default" size="sm" onClick={onChange}>
            {words('request.change')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
