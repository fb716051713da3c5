import { Accordion, Box, Group, List, Loader, Stack, Text, Title } from '@mantine/core'
import type { PreviewView, RefusalView } from '@redress/server/api'
import { IconMail } from '@tabler/icons-react'
import { Letters } from '../../../ui/conversation/letters.tsx'
import { Failed } from '../../../ui/states/states.tsx'
import { Due } from '../../../ui/time/due.tsx'
import { tellEvent } from '../../../ui/timeline/tell-event.ts'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { WhyNot } from '../next/why-not.tsx'
import { useOpenCase } from '../open-case.ts'

interface PreviewShownProps {
  /** The command whose form it is. */
  action: string
  preview: PreviewView | undefined
  pending: boolean
  error: unknown
  /** What the form itself sees lacking. */
  lacks?: string | undefined
  /** The button was pressed: only then is told what the engine says is wrong with what is written. */
  tried: boolean
}

/** What would follow, before it is done: events, new promises, costs and letters in words; or why it cannot be. */
export function PreviewShown({ action, preview, pending, error, lacks, tried }: PreviewShownProps) {
  const words = useWords()
  if (error) return <Failed error={error} />
  return (
    <section className={classes.card} aria-live="polite" aria-busy={pending}>
      <Group gap="xs" mb={4}>
        <Title order={4} size="sm">
          {words(titleOf(preview))}
        </Title>
        {pending && <Loader size={14} aria-label={words('act.checking')} />}
      </Group>
      <Box aria-busy={pending}>
        {preview?.refusal ? (
          <Refused action={action} refusal={preview.refusal} lacks={lacks} tried={tried} />
        ) : (
          preview && <Follows preview={preview} />
        )}
      </Box>
    </section>
  )
}

function Refused({
  action,
  refusal,
  lacks,
  tried,
}: { refusal: RefusalView } & Pick<PreviewShownProps, 'action' | 'lacks' | 'tried'>) {
  if (refusal.id !== 'invalid') return <WhyNot refusal={refusal} />
  if (lacks) return <Text size="sm">{lacks}</Text>
  return tried ? <WhyNot refusal={refusal} action={action} /> : null
}

function titleOf(preview: PreviewView | undefined): string {
  const { refusal } = preview ?? {}
  if (!refusal) return 'act.follows'
  return refusal.id === 'invalid' || refusal.id === 'contents-missing' ? 'act.incomplete' : 'act.not-yet'
}

function Follows({ preview }: { preview: PreviewView }) {
  const words = useWords()
  const { view, names } = useOpenCase()
  const told = preview.follows.map((event) => tellEvent(event, words, names))
  const main = told.filter(({ minor }) => !minor)
  const had = new Set(view.promises.map(({ id }) => id))
  const promises = preview.promises.filter(({ id, source }) => !had.has(id) && source !== 'escalation')
  const ended = view.promises.filter(
    ({ id, open }) => open && !preview.promises.some((each) => each.id === id),
  )
  const before = new Set(view.costs.map(({ what, payer, amount }) => `${what} ${payer} ${amount}`))
  const costs = preview.costs.filter(({ what, payer, amount }) => !before.has(`${what} ${payer} ${amount}`))
  return (
    <Stack gap="xs">
      <List size="sm" spacing={2}>
        {main.map(({ event, headline, details }) => (
          <List.Item key={event.version}>
            {headline}
            {details.length > 0 && ` – ${details.join('; ')}`}
          </List.Item>
        ))}
        {promises.map(({ id, title, owes, due }) => (
          <List.Item key={id}>
            {words('act.promised', { owes: names.party(owes), promise: title })}{' '}
            {due && <Due at={due} span size="sm" />}
          </List.Item>
        ))}
        {ended
          .filter(({ source }) => source !== 'escalation')
          .map(({ id, title }) => (
            <List.Item key={id}>{words('act.no-longer-owed', { promise: title })}</List.Item>
          ))}
        {costs.map(({ what, payer, amount }) => (
          <List.Item key={`${what} ${payer}`}>
            {words('facts.cost', { what: names.cost(what), payer: names.party(payer) })}
            {amount && `: ${names.money(amount)}`}
          </List.Item>
        ))}
      </List>
      <LettersOut messages={preview.messages} />
    </Stack>
  )
}

/** The letters that would go out, each to be read before it goes. */
function LettersOut({ messages }: Pick<PreviewView, 'messages'>) {
  const words = useWords()
  const { names } = useOpenCase()
  if (messages.length === 0) return null
  return (
    <Accordion chevronPosition="left" variant="contained" multiple>
      {messages.map(({ message, to, subject, body, documents, language }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same letter can go twice
        <Accordion.Item key={`${message} ${to} ${index}`} value={`${message} ${to} ${index}`}>
          <Accordion.Control icon={<IconMail size={16} aria-hidden />}>
            <Text size="sm">{words('act.letter-to', { to: names.party(to) })}</Text>
            {subject && (
              <Text size="xs" c="dimmed" lang={language}>
                {subject}
              </Text>
            )}
          </Accordion.Control>
          <Accordion.Panel>
            <Text size="sm" className={classes.clause} lang={language} dir="auto" mb="xs">
              {body}
            </Text>
            <Letters documents={documents} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}
