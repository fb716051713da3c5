/** The two ways to a file: on phones the camera, straight away, and what is on the device. */
import { Button, FileButton, Group } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCamera, IconPaperclip, IconVideo } from '@tabler/icons-react'
import { useWords } from '../words/words.tsx'
import { acceptOf, type Medium } from './upload.ts'

interface AddFilesProps {
  accept: readonly Medium[]
  /** What it is for, told to whoever does not see the page: "The scale, showing the weight". */
  label: string
  onFiles: (files: File[]) => void
  /** The one that is missing stands out. */
  wanted?: boolean
}

export function AddFiles({ accept, label, onFiles, wanted = false }: AddFilesProps) {
  const words = useWords()
  const byTouch = useMediaQuery('(pointer: coarse)') === true
  const cameras = byTouch ? accept.filter((medium) => medium !== 'document') : []
  return (
    <Group gap="xs">
      {cameras.map((medium, index) => (
        <FileButton
          key={medium}
          accept={medium === 'photo' ? 'image/*' : 'video/*'}
          capture="environment"
          inputProps={{ 'aria-label': words(`upload.take-${medium}-of`, { what: label }) }}
          onChange={(file) => file && onFiles([file])}
        >
          {(props) => (
            <Button
              {...props}
              size="sm"
              variant={wanted && index === 0 ? 'filled' : 'light'}
              leftSection={
                medium === 'photo' ? (
                  <IconCamera size={18} aria-hidden />
                ) : (
                  <IconVideo size={18} aria-hidden />
                )
              }
              aria-label={words(`upload.take-${medium}-of`, { what: label })}
            >
              {words(`upload.take-${medium}`)}
            </Button>
          )}
        </FileButton>
      ))}
      <FileButton
        accept={acceptOf(accept)}
        multiple
        inputProps={{ 'aria-label': words('upload.choose-for', { what: label }) }}
        onChange={(files) => files.length > 0 && onFiles(files)}
      >
        {(props) => (
          <Button
            {...props}
            size="sm"
            variant={wanted && cameras.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPaperclip size={18} aria-hidden />}
            aria-label={words('upload.choose-for', { what: label })}
          >
            {words('upload.choose')}
          </Button>
        )}
      </FileButton>
    </Group>
  )
}
