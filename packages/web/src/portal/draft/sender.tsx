/** Sends what is ready by itself, whatever page is open, and says what is not sent yet. */
import { Alert, Anchor, Container, Stack, Text } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Due } from '../../ui/time/due.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { startOutbox } from '../case/talk/outbox.ts'
import { addressOfDraft } from './address.ts'
import type { Draft } from './draft.ts'
import { onDrafts, useDrafts } from './drafts.ts'
import { tellOutcome } from './outcomes.ts'
import { sendWhenPossible } from './send-draft.ts'

export function Sender({ owner }: { owner: string }) {
  const words = useWords()
  const client = useQueryClient()
  const { pathname } = useLocation()
  const ready = (useDrafts(owner) ?? []).filter(([, { state }]) => state === 'ready')
  const keys = useRef<string[]>([])
  keys.current = ready.map(([key]) => key)
  const onSent = useRef<(draft: Draft, number: string) => void>(() => {})
  onSent.current = (draft, number) => {
    void client.invalidateQueries({ queryKey: ['cases'] })
    void client.invalidateQueries({ queryKey: ['choices'] })
    void client.invalidateQueries({ queryKey: ['matter'] })
    const shown = [addressOfDraft(draft).split('?')[0], `/sent/${encodeURIComponent(number)}`]
    if (shown.includes(location.pathname)) return
    notifications.show({
      title: words('request.sent'),
      autoClose: false,
      message: (
        <Anchor underline="always" href={`/sent/${encodeURIComponent(number)}`}>
          {words('request.sent-number', { number })}
        </Anchor>
      ),
    })
  }
  useEffect(startOutbox, [])
  useEffect(
    () =>
      sendWhenPossible(
        onDrafts,
        () => keys.current,
        (draft, outcome) => {
          tellOutcome(draft.id, outcome)
          if (outcome.how === 'sent') onSent.current(draft, outcome.opened.number)
        },
      ),
    [],
  )
  const elsewhere = ready.filter(([, draft]) => addressOfDraft(draft).split('?')[0] !== pathname)
  return (
    <Container size="md" w="100%" role="status" aria-live="polite">
      <Notifications position="bottom-center" />
      <Stack gap="xs" mt={elsewhere.length > 0 ? 'md' : 0}>
        {elsewhere.map(([key, draft]) => (
          <NotSent key={key} draft={draft} />
        ))}
      </Stack>
    </Container>
  )
}

function NotSent({ draft }: { draft: Draft }) {
  const words = useWords()
  return (
    <Alert color="orange" title={words('request.not-sent-yet')}>
      <Text size="sm">
        {draft.order && `${words('orders.number', { number: draft.order })} · `}
        <Anchor underline="always" component={Link} to={addressOfDraft(draft)} size="sm" inherit>
          {words('request.look')}
        </Anchor>
      </Text>
      {draft.until && (
        <Text size="sm" component="div">
          {words('request.ends')} <Due at={draft.until} span inherit fw={600} />
        </Text>
      )}
    </Alert>
  )
}
