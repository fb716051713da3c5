/** Sends what is ready by itself, whatever page is open, and says what is not sent yet. */
import { Alert, Anchor, Container, Stack, Text } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Due } from '../../ui/time/due.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { startOutbox } from '../case/talk/outbox.ts'
import { addressOfDraft, isWrittenAt } from './address.ts'
import type { Draft } from './draft.ts'
import { onDrafts, useDrafts } from './drafts.ts'
import { type Outcome, onOutcome } from './outcomes.ts'
import { sendWhenPossible } from './send-draft.ts'
import { useTellSent } from './use-tell-sent.tsx'

export function Sender({ owner }: { owner: string }) {
  const client = useQueryClient()
  const { pathname, searchStr } = useLocation()
  const ready = (useDrafts(owner) ?? []).filter(([, { state }]) => state === 'ready')
  const keys = useRef<string[]>([])
  keys.current = ready.map(([key]) => key)
  const tellSent = useTellSent()
  const answered = useRef<(draft: Draft, outcome: Outcome) => void>(() => {})
  answered.current = (draft, outcome) => {
    if (draft.turned && outcome.how !== 'later') void client.invalidateQueries({ queryKey: ['case'] })
    if (outcome.how === 'sent') tellSent(draft, outcome.opened)
  }
  useEffect(startOutbox, [])
  useEffect(() => onOutcome((draft, outcome) => answered.current(draft, outcome)), [])
  useEffect(() => sendWhenPossible(onDrafts, () => keys.current), [])
  const elsewhere = ready.filter(([, draft]) => !isWrittenAt(draft, { pathname, search: searchStr }))
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
