import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { FileView, MessageView, NoteView } from '@redress/server/api'
import { IconLock, IconMail, IconShare } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Gallery } from '../evidence/gallery.tsx'
import { When } from '../timeline/when.tsx'
import { useWords } from '../words/words.tsx'
import classes from './conversation.module.css'
import { Letters } from './letters.tsx'

interface Common {
  /** Files by id, for those that came with it. */
  files: ReadonlyMap<string, FileView>
  caseAddress: (number: string) => string
}

/** One message of the conversation: whose it is, to whom, and what went with it. `own`: of the reader's side. */
export function MessageItem({
  message,
  own,
  who,
  badges,
  ...common
}: Common & { message: MessageView; own: boolean; who: string; badges?: ReactNode }) {
  const words = useWords()
  const side = message.author === 'system' ? 'system' : own ? 'own' : 'theirs'
  return (
    <Paper component="article" className={classes.message} data-side={side} p="sm" radius="md">
      <Group gap="xs" mb={4}>
        {side === 'system' && <IconMail size={16} aria-hidden />}
        <Text size="sm" fw={600}>
          {who}
        </Text>
        <Text size="xs" c="dimmed">
          <When at={message.at} />
        </Text>
        {message.channel !== 'web' && (
          <Badge size="sm" variant="default">
            {message.channel}
          </Badge>
        )}
        {message.shared && (
          <Badge size="sm" variant="light" leftSection={<IconShare size={12} aria-hidden />}>
            {words('conversation.shared')}
          </Badge>
        )}
        {badges}
      </Group>
      <Said {...common} said={message} title={message.subject} />
    </Paper>
  )
}

/** An internal note: unlike any message in colour, with a lock, and saying who alone sees it. */
export function NoteItem({
  note,
  who,
  calls,
  ...common
}: Common & { note: NoteView; who: string; calls: readonly string[] }) {
  const words = useWords()
  return (
    <Paper component="article" className={classes.note} p="sm" radius="md">
      <Group gap="xs" mb={4}>
        <IconLock size={16} aria-hidden />
        <Text size="sm" fw={600}>
          {who}
        </Text>
        <Text size="xs" className={classes.quiet}>
          <When at={note.at} /> · {words('conversation.note-only')}
        </Text>
      </Group>
      <Said {...common} said={note} />
      {calls.length > 0 && (
        <Text size="xs" mt={4}>
          {words('conversation.calls', { names: calls.join(', ') })}
        </Text>
      )}
    </Paper>
  )
}

function Said({
  said,
  title,
  files,
  caseAddress,
}: Common & { said: MessageView | NoteView; title?: string | undefined }) {
  const words = useWords()
  const shown = said.files.flatMap((id) => files.get(id) ?? [])
  const named = shown.map((file) => ({ file, label: file.name ?? words('conversation.file') }))
  return (
    <Stack gap="xs">
      {title && (
        <Title order={3} size="sm" dir="auto">
          {title}
        </Title>
      )}
      <Text size="sm" dir="auto" className={classes.body}>
        {said.erased ? words('conversation.erased') : said.body}
      </Text>
      <Letters documents={said.documents} />
      {named.length > 0 && <Gallery files={named} caseAddress={caseAddress} />}
    </Stack>
  )
}
