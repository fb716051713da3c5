import { Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { CannedReply } from '@redress/server/api'
import { IconDeviceFloppy, IconRestore } from '@tabler/icons-react'
import { useWords } from '../../ui/words/words.tsx'
import { shutBy } from '../case/next/shut.ts'
import { RemoveReply } from './remove-reply.tsx'
import type { Writing } from './use-writing.ts'

interface ReplyFootProps {
  saved: CannedReply | undefined
  writing: Writing
  /** Why it cannot be saved. */
  why: string | undefined
  mayWrite: boolean
  isSaving: boolean
  onSave: () => void
  /** Where nothing is left once what was written is given up. */
  onLeft: (() => void) | undefined
  onRemoved: () => void
}

/** Saves what was written, gives it up, or takes the reply away. */
export function ReplyFoot({ saved, writing, why, mayWrite, isSaving, ...on }: ReplyFootProps) {
  const words = useWords()
  const askDiscard = () =>
    modals.openConfirmModal({
      title: words('replies.discard'),
      children: <Text size="sm">{words('replies.discard-help')}</Text>,
      labels: { confirm: words('replies.discard-yes'), cancel: words('shell.no') },
      confirmProps: { color: 'red' },
      onConfirm: () => {
        writing.drop()
        on.onLeft?.()
      },
    })
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          loading={isSaving}
          onClick={on.onSave}
          {...shutBy(why, 'reply-why')}
        >
          {words('replies.save')}
        </Button>
        {(writing.isChanged || writing.isGone) && mayWrite && (
          <Button variant="default" leftSection={<IconRestore size={18} aria-hidden />} onClick={askDiscard}>
            {words('replies.discard')}
          </Button>
        )}
        {saved && <RemoveReply reply={saved} mayWrite={mayWrite} onRemoved={on.onRemoved} />}
      </Group>
      <Text size="xs" c="dimmed" id="reply-why" aria-live="polite">
        {why ?? words('replies.keys')}
      </Text>
    </Stack>
  )
}
