import { Stack, Text, TextInput } from '@mantine/core'
import type { CannedReply } from '@redress/server/api'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import { thoseWith } from './filter.ts'
import classes from './replies.module.css'
import { ReplyRow } from './reply-row.tsx'
import { type Drafts, newReply } from './use-drafts.ts'

interface RepliesListProps {
  replies: readonly CannedReply[]
  chosen: string | undefined
  /** Those of the organisation. */
  languages: readonly string[]
  drafts: Drafts
  asked: string
  onAsk: (text: string) => void
}

/** All replies, or those in which stands what is typed. */
export function RepliesList({ replies, chosen, languages, drafts, asked, onAsk }: RepliesListProps) {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  const shown = thoseWith(replies, asked)
  const begun = drafts.of(newReply)
  useActions([
    {
      ...{
        id: 'replies.filter',
        title: words('replies.filter'),
        group: words('shell.go-replies'),
        keys: ['f'],
      },
      run: () => field.current?.focus(),
    },
  ])
  return (
    <Stack gap="xs">
      {replies.length > 0 && (
        <search>
          <TextInput
            ref={field}
            type="search"
            aria-label={words('replies.filter')}
            placeholder={words('replies.filter')}
            value={asked}
            onChange={({ currentTarget }) => onAsk(currentTarget.value)}
            leftSection={<IconSearch size={16} aria-hidden />}
            autoComplete="off"
          />
        </search>
      )}
      {replies.length > 0 && (
        <Text size="xs" c="dimmed" role="status">
          {words(asked.trim() ? 'replies.count-of' : 'replies.count', {
            shown: shown.length,
            count: replies.length,
          })}
        </Text>
      )}
      <ul className={classes.list}>
        {begun && (
          <ReplyRow
            id={newReply}
            title={begun.title || words('replies.untitled')}
            texts={begun.texts}
            {...{ languages, asked }}
            isDraft
            isChosen={chosen === newReply}
          />
        )}
        {shown.map(({ id, title, texts }) => (
          <ReplyRow
            key={id}
            {...{ id, title, texts, languages, asked }}
            isDraft={drafts.of(id) !== undefined}
            isChosen={chosen === id}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <Text size="sm" p="sm">
          {asked.trim() ? words('replies.nothing', { query: asked }) : words('replies.none')}
        </Text>
      )}
    </Stack>
  )
}
