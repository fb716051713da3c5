import { Button, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useEffect, useSyncExternalStore } from 'react'
import { MessageItem } from '../../../ui/conversation/message-item.tsx'
import { useMessages } from '../../../ui/conversation/messages.ts'
import { useCaseFiles } from '../../../ui/evidence/files.ts'
import { Failed, Waiting } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { usePrinting } from '../head/printing.ts'
import { useWrittenBy } from './author.ts'
import { Composer } from './composer.tsx'
import { currentOutbox, onOutbox, onSent } from './outbox.ts'
import { OutgoingItem } from './outgoing-item.tsx'
import { useReading } from './reading.ts'
import classes from './talk.module.css'

/** The conversation with us, in place: letters and messages with their documents and files, and what is still on its way. */
export function TalkSection() {
  const words = useWords()
  const client = useQueryClient()
  const { view, me } = useOnPage()
  const messages = useMessages(view.number)
  const files = new Map((useCaseFiles(view.number).data ?? []).map((file) => [file.id, file]))
  const outgoing = useSyncExternalStore(onOutbox, currentOutbox).filter(
    ({ number }) => number === view.number,
  )
  const { who, inZone } = useWrittenBy()
  const place = useReading(view.number, messages.items)
  useEffect(
    () => onSent((number) => void client.invalidateQueries({ queryKey: ['messages', number] })),
    [client],
  )
  return (
    <Stack component="section" id="talk" aria-labelledby="talk-title" gap="md">
      <Title order={2} size="h3" id="talk-title">
        {words(`case.talk.title-${me}`)}
      </Title>
      <Scrolling place={place}>
        <Stack gap="sm" p={2}>
          {messages.hasNextPage && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={messages.isFetchingNextPage}
              onClick={() => void messages.fetchNextPage()}
            >
              {words('case.talk.earlier')}
            </Button>
          )}
          {messages.items.length === 0 && <Nothing messages={messages} outgoing={outgoing.length} />}
          {messages.items.map((message) => (
            <MessageItem
              key={message.messageId}
              message={{ ...message, at: inZone(message.at) }}
              own={message.author === me}
              who={who(message)}
              files={files}
              caseAddress={(number) => `/cases/${number}`}
            />
          ))}
          {outgoing.map((message) => (
            <OutgoingItem key={message.key} message={message} />
          ))}
        </Stack>
      </Scrolling>
      <Composer />
    </Stack>
  )
}

/** Where no message is there: because they come, cannot come, or none was written yet. */
function Nothing({ messages, outgoing }: { messages: ReturnType<typeof useMessages>; outgoing: number }) {
  const words = useWords()
  if (messages.error) return <Failed error={messages.error} onAgain={() => void messages.refetch()} />
  if (messages.fetchStatus === 'paused')
    return (
      <Text size="sm" c="dimmed">
        {words('state.offline')}
      </Text>
    )
  if (messages.isPending) return <Waiting />
  return outgoing > 0 ? null : (
    <Text size="sm" c="dimmed">
      {words('case.talk.empty')}
    </Text>
  )
}

/** A place of its own to scroll in; on paper all of it. */
function Scrolling({ place, children }: { place: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  if (usePrinting()) return <div>{children}</div>
  return (
    <ScrollArea.Autosize
      mah={{ base: '70dvh', md: '60dvh' }}
      className={classes.scroll}
      viewportRef={place}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'log', 'aria-labelledby': 'talk-title' }}
    >
      {children}
    </ScrollArea.Autosize>
  )
}
