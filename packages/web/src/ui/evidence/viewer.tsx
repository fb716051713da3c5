import { Button, Group, Modal, Text } from '@mantine/core'
import type { FileView } from '@redress/server/api'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import classes from './evidence.module.css'
import { FileFacts } from './file-facts.tsx'
import { fileAddress, pictureAddress } from './files.ts'
import { ZoomStage } from './zoom-stage.tsx'

export interface ShownFile {
  file: FileView
  label: string
}

interface ViewerProps {
  files: readonly ShownFile[]
  /** The id of the file that is open; undefined: none. */
  open: string | undefined
  onClose: () => void
  caseAddress: (number: string) => string
}

/** The files of a case at full size, one after the other. */
export function FileViewer({ files, open, onClose, caseAddress }: ViewerProps) {
  const words = useWords()
  const [moved, setMoved] = useState<{ from: string | undefined; to: number }>()
  const first = files.findIndex(({ file }) => file.id === open)
  const at = moved && moved.from === open ? moved.to : first
  const shown = files[at]
  const go = (to: number) => setMoved({ from: open, to: (to + files.length) % files.length })
  return (
    <Modal
      opened={shown !== undefined}
      onClose={onClose}
      title={shown?.label}
      size="min(1200px, 96vw)"
      closeButtonProps={{ 'aria-label': words('evidence.close') }}
    >
      {shown && (
        <div className={classes.beside}>
          <div>
            <Shown {...shown} />
          </div>
          <div>
            <FileFacts file={shown.file} caseAddress={caseAddress} />
            {files.length > 1 && (
              <Group mt="md" justify="space-between">
                <Button variant="default" size="sm" onClick={() => go(at - 1)}>
                  {words('evidence.previous')}
                </Button>
                <Text size="sm">{words('evidence.of', { at: at + 1, all: files.length })}</Text>
                <Button variant="default" size="sm" onClick={() => go(at + 1)}>
                  {words('evidence.next')}
                </Button>
              </Group>
            )}
          </div>
        </div>
      )}
    </Modal>
  )
}

function Shown({ file, label }: ShownFile) {
  const words = useWords()
  if (file.state !== 'ready' || !file.content)
    return (
      <Text c="dimmed">
        {file.state === 'ready' ? words('evidence.not-shown') : words(`evidence.state-${file.state}`)}{' '}
        {file.problem?.title}
      </Text>
    )
  if (file.media === 'video')
    // biome-ignore lint/a11y/useMediaCaption: customers film without captions
    return <video src={fileAddress(file.id)} controls style={{ width: '100%', maxHeight: '62dvh' }} />
  const picture = pictureAddress(file, 1280)
  if (file.media === 'photo' && picture) return <ZoomStage key={file.id} address={picture} alt={label} />
  return (
    <Button component="a" href={`${fileAddress(file.id)}?inline=1`} target="_blank" variant="light">
      {words('evidence.document')}
    </Button>
  )
}
