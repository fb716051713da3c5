/** One file: its picture, how far it is, and what can be done about it. */
import { ActionIcon, Box, Group, Image, Paper, Progress, Stack, Text } from '@mantine/core'
import { IconFileText, IconRefresh, IconTrash, IconVideo } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useOnline } from '../states/online.ts'
import { useWords } from '../words/words.tsx'
import { writeBytes } from './bytes.ts'
import type { Upload } from './upload.ts'
import { retryUpload } from './uploads.ts'
import { usePicture } from './use-uploads.ts'

interface UploadRowProps {
  upload: Upload
  onRemove: () => void
  children?: ReactNode
}

export function UploadRow({ upload, onRemove, children }: UploadRowProps) {
  const words = useWords()
  const share = upload.size === 0 ? 1 : upload.sent / upload.size
  return (
    <Paper withBorder p="xs" component="li" style={{ listStyle: 'none' }}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Picture upload={upload} />
        <Stack gap={4} flex={1} miw={0}>
          <Text size="sm" truncate title={upload.name}>
            {upload.name}
          </Text>
          <How upload={upload} share={share} />
          {children}
        </Stack>
        {upload.state === 'refused' && (
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={words('upload.again', { name: upload.name })}
            onClick={() => retryUpload(upload.id)}
          >
            <IconRefresh size={20} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={words('upload.remove', { name: upload.name })}
          onClick={onRemove}
        >
          <IconTrash size={20} />
        </ActionIcon>
      </Group>
    </Paper>
  )
}

function How({ upload, share }: { upload: Upload; share: number }) {
  const words = useWords()
  const online = useOnline()
  const { state, size, problem, name } = upload
  if (state === 'done')
    return (
      <Text size="xs" c="dimmed">
        {words('upload.done', { size: writeBytes(size, words.language) })}
      </Text>
    )
  if (state === 'refused')
    return (
      <Text size="xs" c="var(--mantine-color-red-text)" role="alert">
        {problem === 'gone' ? words('upload.gone') : problem}
      </Text>
    )
  const percent = Math.floor(share * 100)
  return (
    <>
      <Progress value={percent} size="sm" aria-label={words('upload.progress', { name })} />
      <Text size="xs" c="dimmed">
        {online
          ? words(state === 'waiting' ? 'upload.waiting' : 'upload.sending', {
              percent,
              size: writeBytes(size, words.language),
            })
          : words('upload.offline', { percent })}
      </Text>
    </>
  )
}

function Picture({ upload }: { upload: Upload }) {
  const address = usePicture(upload)
  const side = 56
  if (upload.medium === 'photo' && address)
    return <Image src={address} w={side} h={side} radius="sm" fit="cover" alt="" />
  return (
    <Box
      w={side}
      h={side}
      bg="var(--mantine-color-default-hover)"
      style={{ borderRadius: 4, display: 'grid', placeItems: 'center' }}
    >
      {upload.medium === 'video' ? <IconVideo aria-hidden /> : <IconFileText aria-hidden />}
    </Box>
  )
}
