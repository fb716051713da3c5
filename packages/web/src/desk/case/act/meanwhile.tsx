import { Alert, Button, List, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { tellEvent } from '../../../ui/timeline/tell-event.ts'
import { When } from '../../../ui/timeline/when.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'
import type { Conflict } from './use-give.ts'

interface MeanwhileProps {
  /** The version that was seen when the form was opened. */
  since: number
  conflict: Conflict | undefined
  onSeen: () => void
}

/** What happened to the case since the form was opened. Nothing is done before it was looked at; what was typed stays. */
export function Meanwhile({ since, conflict, onSeen }: MeanwhileProps) {
  const words = useWords()
  const { view, names } = useOpenCase()
  const fresh = (view.timeline ?? []).filter(({ version }) => version > since)
  const events = fresh.length > 0 ? fresh : (conflict?.events ?? [])
  if (events.length === 0) return null
  const told = events.map((event) => tellEvent(event, words, names))
  const main = told.filter(({ minor }) => !minor)
  const shown = main.length > 0 ? main : told
  return (
    <Alert color="yellow" role="alert" icon={<IconUsers aria-hidden />} title={words('act.meanwhile')}>
      <List size="sm" spacing={4}>
        {shown.map(({ event, headline, details, by }) => (
          <List.Item key={event.version}>
            {headline}
            {details.length > 0 && ` – ${details.join('; ')}`}
            <Text size="xs">
              {by ?? words('timeline.system')} · <When at={event.at} />
            </Text>
          </List.Item>
        ))}
      </List>
      <Text size="sm" my="xs">
        {words('act.kept')}
      </Text>
      <Button size="xs" color="yellow" autoContrast onClick={onSeen} disabled={fresh.length === 0}>
        {words('act.seen')}
      </Button>
    </Alert>
  )
}
