import { Button, Stack, Text } from '@mantine/core'
import type { CannedReply } from '@redress/server/api'
import { IconArrowLeft } from '@tabler/icons-react'
import { Empty } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import classes from './replies.module.css'
import { ReplyForm } from './reply-form.tsx'
import { type Drafts, newReply } from './use-drafts.ts'

interface ChosenProps {
  id: string | undefined
  replies: readonly CannedReply[]
  drafts: Drafts
  /** Those of the organisation. */
  languages: readonly string[]
  mayWrite: boolean
  onChoose: (id: string | undefined) => void
}

/** The reply that is read or written, or what to do where there is none. */
export function Chosen({ id, replies, drafts, languages, mayWrite, onChoose }: ChosenProps) {
  const words = useWords()
  if (id === undefined)
    return (
      <div className={classes.unchosen}>
        <Empty title={words('replies.choose')}>
          <Text size="sm" c="dimmed" ta="center">
            {words('replies.choose-help')}
          </Text>
        </Empty>
      </div>
    )
  const saved = replies.find((each) => each.id === id)
  const isThere = saved !== undefined || (mayWrite && (id === newReply || drafts.of(id) !== undefined))
  return (
    <Stack gap="sm" align="stretch">
      <Button
        className={classes.back}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} aria-hidden className={classes.arrow} />}
        onClick={() => onChoose(undefined)}
      >
        {words('replies.back')}
      </Button>
      {isThere ? (
        <ReplyForm
          {...{ id, saved, drafts, mayWrite }}
          languages={[...new Set([...languages, ...Object.keys(saved?.texts ?? {})])]}
          others={replies.filter((each) => each.id !== id).map(({ title }) => title)}
          onSaved={onChoose}
          onLeft={() => onChoose(undefined)}
        />
      ) : (
        <Empty title={words('replies.gone')}>
          <Button variant="default" onClick={() => onChoose(undefined)}>
            {words('replies.back')}
          </Button>
        </Empty>
      )}
    </Stack>
  )
}
