import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Failed } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'
import type { Command } from './acting.ts'
import { useGive } from './use-give.ts'

export interface Deed {
  /** Tells one from the next. */
  id: string
  title: string
  undo?: Command
}

/** Says that something was done, and takes it back where that can be. */
export function DoneNote({ deed, onClose }: { deed: Deed; onClose: () => void }) {
  const words = useWords()
  const { number, view } = useOpenCase()
  const give = useGive(number)
  const { undo } = deed
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [])
  const takeBack = async () => {
    if (!undo) return
    await give.mutateAsync({ command: undo, version: view.version })
    onClose()
  }
  return (
    <Alert
      color="teal"
      icon={<IconCheck aria-hidden />}
      role="status"
      ref={note}
      tabIndex={-1}
      withCloseButton
      onClose={onClose}
      closeButtonLabel={words('evidence.close')}
    >
      <Group gap="xs">
        <Text size="sm">{words('act.done', { action: deed.title })}</Text>
        {undo && (
          <Button
            size="compact-sm"
            variant="default"
            loading={give.isPending}
            onClick={() => void takeBack().catch(() => {})}
          >
            {words('act.undo')}
          </Button>
        )}
      </Group>
      {give.error && <Failed error={give.error} />}
    </Alert>
  )
}
