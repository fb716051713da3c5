import { Button, Stack, Text } from '@mantine/core'
import type { FileView, MessageView, NoteView } from '@redress/server/api'
import { type ReactNode, useMemo, useState } from 'react'
import { NoteItem } from '../../../ui/conversation/message-item.tsx'
import { inZone } from '../../../ui/time/wall-clock.ts'
import { EventGroupItem } from '../../../ui/timeline/event-group.tsx'
import { groupEvents } from '../../../ui/timeline/group-events.ts'
import { tellEvent } from '../../../ui/timeline/tell-event.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { caseAddress, useOpenCase } from '../open-case.ts'
import type { Filter } from './conversation.tsx'
import { Said } from './said.tsx'

interface StreamProps {
  filter: Filter
  messages: readonly MessageView[]
  notes: readonly NoteView[]
  files: ReadonlyMap<string, FileView>
}
interface Item {
  id: string
  at: number
  kind: Filter
  node: ReactNode
}
const atOnce = 60

/** Messages, notes and events in one order of time, the newest first. */
export function Stream({ filter, messages, notes, files }: StreamProps) {
  const words = useWords()
  const { view, names, colleagues, zone } = useOpenCase()
  const [most, setMost] = useState(atOnce)
  const items = useMemo((): Item[] => {
    const nameOf = (id: string) => colleagues.find((each) => each.id === id)?.name ?? id
    const groups = groupEvents((view.timeline ?? []).map((event) => tellEvent(event, words, names)))
    const all: Item[] = [
      ...messages.map((message) => ({
        id: message.messageId,
        at: Date.parse(message.at),
        kind: 'messages' as const,
        node: <Said message={{ ...message, at: inZone(message.at, zone) }} files={files} />,
      })),
      ...notes.map((note) => ({
        id: note.noteId,
        at: Date.parse(note.at),
        kind: 'notes' as const,
        node: (
          <NoteItem
            note={{ ...note, at: inZone(note.at, zone) }}
            who={
              note.author?.name ?? (note.team ? words('talk.to-team', { team: names.party(note.team) }) : '')
            }
            calls={note.mentions.map(nameOf)}
            files={files}
            caseAddress={caseAddress}
          />
        ),
      })),
      ...groups.map((group) => ({
        id: group.id,
        at: Date.parse(group.at),
        kind: 'events' as const,
        node: <EventGroupItem group={group} names={names} />,
      })),
    ]
    return all.sort((one, other) => other.at - one.at)
  }, [messages, notes, files, view, names, colleagues, zone, words])
  const shown = items.filter(({ kind }) => filter === 'all' || kind === filter)
  if (shown.length === 0) return <Text c="dimmed">{words(`talk.none-${filter}`)}</Text>
  return (
    <Stack
      component="ol"
      gap="md"
      p={0}
      m={0}
      style={{ listStyle: 'none' }}
      aria-label={words('timeline.label')}
    >
      {shown.slice(0, most).map(({ id, node }) => (
        <li key={id}>{node}</li>
      ))}
      {shown.length > most && (
        <li>
          <Button variant="default" size="sm" onClick={() => setMost(most + atOnce)}>
            {words('conversation.earlier')}
          </Button>
        </li>
      )}
    </Stack>
  )
}
