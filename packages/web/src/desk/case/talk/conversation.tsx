import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useMarkRead, useMessages, useNotes } from '../../../ui/conversation/messages.ts'
import { useCaseFiles } from '../../../ui/evidence/files.ts'
import { Failed, Waiting } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'
import { ReplyForm } from './reply-form.tsx'
import { Stream } from './stream.tsx'

export type Filter = 'all' | 'messages' | 'notes' | 'events'
const filters: readonly Filter[] = ['all', 'messages', 'notes', 'events']

/** Everything that was said and that happened over all channels, the newest first, with the answer on top. */
export function Conversation() {
  const words = useWords()
  const { number } = useOpenCase()
  const [filter, setFilter] = useState<Filter>('all')
  const messages = useMessages(number)
  const notes = useNotes(number)
  const files = useCaseFiles(number).data ?? []
  useReadUpTo(messages.items.at(-1)?.at, 'customer')
  useReadUpTo(messages.items.findLast(({ thread }) => thread === 'seller')?.at, 'seller')
  useReadUpTo(notes.items.at(-1)?.at, 'notes')
  const failed = messages.error ?? notes.error
  return (
    <Stack gap="md">
      <ReplyForm />
      <SegmentedControl
        fullWidth
        size="xs"
        value={filter}
        onChange={setFilter}
        data={filters.map((value) => ({ value, label: words(`talk.filter-${value}`) }))}
        aria-label={words('talk.filter')}
      />
      {failed && <Failed error={failed} onAgain={() => void messages.refetch()} />}
      {messages.isPending || notes.isPending ? (
        <Waiting />
      ) : (
        <Stream
          filter={filter}
          messages={messages.items}
          notes={notes.items}
          files={new Map(files.map((file) => [file.id, file]))}
        />
      )}
      {(messages.hasNextPage || notes.hasNextPage) && (
        <Button
          variant="default"
          size="sm"
          loading={messages.isFetchingNextPage || notes.isFetchingNextPage}
          onClick={() => {
            if (messages.hasNextPage) void messages.fetchNextPage()
            if (notes.hasNextPage) void notes.fetchNextPage()
          }}
        >
          {words('conversation.earlier')}
        </Button>
      )}
      <Text size="xs" c="dimmed">
        {words('talk.end')}
      </Text>
    </Stack>
  )
}

/** Marks a thread as read up to its newest message, while somebody looks. */
function useReadUpTo(readTo: string | undefined, thread: string): void {
  const { number } = useOpenCase()
  const { mutate } = useMarkRead(number)
  useEffect(() => {
    if (readTo && document.visibilityState === 'visible')
      mutate({ readTo: new Date(readTo).toISOString(), thread })
  }, [readTo, thread, mutate])
}
