import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/words.tsx'
import type { Upload } from './upload.ts'
import { takeOut } from './uploads.ts'

const undoMs = 12_000

/**
 * Removes a file at once, and offers for a while to put it back, as long as what it was removed from is there and not sent. What stands around it is changed
 * with it: `onUndo` puts that back too.
 */
export function useRemoveUpload(
  from: string,
): (
  upload: Pick<Upload, 'id' | 'name'>,
  around?: { isGone?: boolean; onUndo?: () => void },
) => Promise<void> {
  const words = useWords()
  const notices = useRef<string[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was offered of one thing is not offered with the next
  useEffect(
    () => () => {
      for (const notice of notices.current.splice(0)) notifications.hide(notice)
    },
    [from],
  )
  return async ({ id, name }, { isGone = true, onUndo } = {}) => {
    const putBack = isGone ? await takeOut(id) : async () => {}
    const notice = notifications.show({
      autoClose: undoMs,
      withCloseButton: false,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {words('upload.removed', { name })}
          </Text>
          <Button
            size="compact-sm"
            variant="light"
            style={{ flex: 'none' }}
            onClick={() => {
              notifications.hide(notice)
              void putBack()
              onUndo?.()
            }}
          >
            {words('upload.undo')}
          </Button>
        </Group>
      ),
    })
    notices.current.push(notice)
  }
}
