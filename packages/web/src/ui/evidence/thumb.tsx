import { Badge, Box, Image, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core'
import type { FileView } from '@redress/server/api'
import { IconFileText, IconHourglass, IconPhotoOff, IconVideo } from '@tabler/icons-react'
import { useWords } from '../words/words.tsx'
import classes from './evidence.module.css'
import { pictureAddress } from './files.ts'

/** A file small: its picture, or what it is; opens it. Warns where it was used elsewhere. */
export function FileThumb({ file, label, onOpen }: { file: FileView; label: string; onOpen: () => void }) {
  const words = useWords()
  const picture = file.state === 'ready' ? pictureAddress(file, 240) : undefined
  const used = file.staff?.usedElsewhere.length ?? 0
  const state = file.state === 'ready' ? '' : words(`evidence.state-${file.state}`)
  return (
    <Stack gap={4} w={112}>
      <UnstyledButton
        className={classes.thumb}
        onClick={onOpen}
        aria-label={[
          words('evidence.open', { what: label }),
          state,
          used ? words('evidence.used', { count: used }) : '',
        ]
          .filter(Boolean)
          .join('. ')}
      >
        {picture ? (
          <Image src={picture} w={112} h={84} fit="cover" radius="sm" alt="" loading="lazy" />
        ) : (
          <Box className={classes.blank}>
            <Sign file={file} />
          </Box>
        )}
        {file.media === 'video' && picture && <IconVideo className={classes.sign} size={20} aria-hidden />}
      </UnstyledButton>
      <Text size="xs" lineClamp={2}>
        {label}
      </Text>
      {state && (
        <Text size="xs" c="dimmed">
          {state}
        </Text>
      )}
      {used > 0 && (
        <Tooltip label={words('evidence.used', { count: used })} multiline maw={240}>
          <Badge color="red" size="sm" variant="light" fullWidth>
            {words('evidence.used-short')}
          </Badge>
        </Tooltip>
      )}
    </Stack>
  )
}

function Sign({ file: { state, media } }: { file: FileView }) {
  if (state !== 'ready' && state !== 'received' && state !== 'unscanned') return <IconPhotoOff aria-hidden />
  if (state !== 'ready') return <IconHourglass aria-hidden />
  return media === 'video' ? <IconVideo aria-hidden /> : <IconFileText aria-hidden />
}
