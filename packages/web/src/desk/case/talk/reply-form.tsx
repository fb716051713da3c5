import { Alert, Button, Group, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core'
import { getHotkeyHandler, useSessionStorage } from '@mantine/hooks'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { usePost } from '../../../ui/conversation/messages.ts'
import { Failed } from '../../../ui/states/states.tsx'
import { languageName } from '../../../ui/words/language-name.ts'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { useCustomer } from '../data/matter.ts'
import { shutBy } from '../next/shut.ts'
import { useOpenCase } from '../open-case.ts'
import { show } from '../show.ts'
import { AttachButton, AttachedFiles, useAttached } from './attached.tsx'
import { CannedReplies } from './canned-replies.tsx'
import { calledIn } from './mentions.ts'
import { useWritingKept } from './use-kept.ts'

/** The answer to the customer, or to the seller. It says to whom it goes, and asks where it looks like a note. */
export function ReplyForm() {
  const words = useWords()
  const { number, view, names, colleagues, me } = useOpenCase()
  const [thread, setThread] = useState<'customer' | 'seller'>('customer')
  const [body, setBody] = useWritingKept(`reply-${number}-${thread}`)
  const [, setNote] = useSessionStorage({ key: `redress-note-${number}`, defaultValue: '' })
  const [asked, setAsked] = useState(false)
  const attached = useAttached(`reply-${number}-${thread}`)
  const customer = useCustomer(view.customer).data
  const sending = usePost(number, 'messages')
  const to = thread === 'customer' ? (customer?.name ?? names.party('customer')) : names.party('seller')
  const language = thread === 'customer' ? customer?.language : undefined
  const spoken = language && languageName(language, words.language)
  const calls = calledIn(body, colleagues)
  const may = me.permissions.includes('messages.write')
  const why = !may
    ? words('talk.may-not')
    : attached.busy
      ? words('talk.uploading')
      : body.trim() === ''
        ? words('talk.empty')
        : undefined

  const send = async (sure = false) => {
    if (why) return
    if (calls.length > 0 && !sure) return setAsked(true)
    await sending.mutateAsync({
      key: attached.key,
      body,
      thread,
      files: attached.files,
      ...(language ? { language } : {}),
    })
    setBody('')
    setAsked(false)
    await attached.clear()
  }
  const toNote = () => {
    setNote(body)
    setBody('')
    setAsked(false)
    show('notes', 'note')
  }
  return (
    <section className={classes.reply} aria-labelledby="reply-title">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3} size="h5" id="reply-title">
            {words('talk.to', { to })}
          </Title>
          {view.seller && (
            <SegmentedControl
              size="xs"
              value={thread}
              onChange={setThread}
              aria-label={words('talk.thread')}
              data={(['customer', 'seller'] as const).map((value) => ({ value, label: names.party(value) }))}
            />
          )}
        </Group>
        <Textarea
          id="reply"
          aria-label={words('talk.reply-label', { to })}
          placeholder={words('talk.reply-hint')}
          description={spoken ? words('talk.reads', { language: spoken }) : undefined}
          value={body}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
          onKeyDown={getHotkeyHandler([['mod+Enter', () => void send()]])}
          autosize
          minRows={2}
          maxRows={14}
          lang={language ?? undefined}
        />
        <AttachedFiles attached={attached} />
        {asked && (
          <Alert
            color="yellow"
            role="alert"
            title={words('talk.looks-like-note', { names: calls.map(({ name }) => name).join(', ') })}
          >
            <Group gap="xs">
              <Button size="xs" color="yellow" autoContrast onClick={toNote}>
                {words('talk.make-note')}
              </Button>
              <Button size="xs" variant="default" onClick={() => void send(true)}>
                {words('talk.send-anyway', { to })}
              </Button>
            </Group>
          </Alert>
        )}
        {sending.error && <Failed error={sending.error} onAgain={() => void send(true)} />}
        <Group justify="space-between" align="center" gap="xs">
          <Group gap={4}>
            <AttachButton attached={attached} label={words('talk.files-for', { to })} />
            <CannedReplies
              language={language ?? undefined}
              onChoose={(text) => setBody(body ? `${body}\n\n${text}` : text)}
            />
          </Group>
          <Group gap="xs">
            <Text size="xs" c="dimmed" id="reply-why">
              {why ?? words('talk.send-key')}
            </Text>
            <Button
              size="sm"
              leftSection={<IconSend size={16} aria-hidden />}
              onClick={() => void send()}
              loading={sending.isPending}
              {...shutBy(why, 'reply-why')}
            >
              {words('talk.send', { to: names.party(thread) })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </section>
  )
}
