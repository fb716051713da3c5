import { Alert, Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { CannedReply } from '@redress/server/api'
import { IconTrash } from '@tabler/icons-react'
import { RequestError } from '../../ui/api/request.ts'
import { Failed } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { shutBy } from '../case/next/shut.ts'
import { tellDone } from './tell-done.tsx'
import { useRemoveReply } from './use-replies.ts'

interface RemoveReplyProps {
  reply: CannedReply
  mayWrite: boolean
  onRemoved: () => void
}

/** Takes a reply away for everybody; asked first, as it cannot be brought back. */
export function RemoveReply({ reply, mayWrite, onRemoved }: RemoveReplyProps) {
  const words = useWords()
  const remove = useRemoveReply()
  const { title } = reply
  const ask = () =>
    modals.openConfirmModal({
      title: words('replies.remove-sure'),
      children: (
        <>
          <Text fw={600}>
            <bdi>{title}</bdi>
          </Text>
          <Text size="sm">{words('replies.remove-help')}</Text>
        </>
      ),
      labels: { confirm: words('replies.remove'), cancel: words('shell.no') },
      confirmProps: { color: 'red' },
      onConfirm: () =>
        remove.mutate(reply, {
          onSuccess: () => {
            tellDone(words('replies.removed'), title, words)
            onRemoved()
            document.getElementById('main')?.focus({ preventScroll: true })
          },
        }),
    })
  const wasChanged = remove.error instanceof RequestError && remove.error.problem.status === 412
  return (
    <>
      <Button
        variant="light"
        color="red"
        ms="auto"
        leftSection={<IconTrash size={18} aria-hidden />}
        loading={remove.isPending}
        onClick={() => mayWrite && ask()}
        {...shutBy(!mayWrite, 'reply-why')}
      >
        {words('replies.remove')}
      </Button>
      {wasChanged ? (
        <Alert color="yellow" role="alert">
          {words('replies.changed-before')}
        </Alert>
      ) : (
        remove.error && <Failed error={remove.error} onAgain={ask} />
      )}
    </>
  )
}
