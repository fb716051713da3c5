/**
 * The withdrawal function of Directive (EU) 2023/2673, in two steps. Asks only who withdraws, from what, and where the acknowledgement goes, all of it filled in; the
 * second button, and nothing else, withdraws.
 */
import { Alert, Button, Checkbox, Fieldset, Group, Paper, Stack, Text } from '@mantine/core'
import type { OrderView } from '@redress/server/api'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useCompiled } from '../../../ui/judging/use-judging.ts'
import { Failed, Waiting } from '../../../ui/states/states.tsx'
import { Due } from '../../../ui/time/due.tsx'
import { NowProvider, useNow } from '../../../ui/time/now.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type Editor, useEditor } from '../../draft/use-editor.ts'
import { type ChoicesHere, useChoices, useOrder } from '../../orders/queries.ts'
import { nextWindow } from '../../orders/windows.ts'
import { Page } from '../../shell/page.tsx'
import { NotSent } from '../check/not-sent.tsx'
import { openLines } from '../choose.ts'
import { NotTaken } from '../not-taken.tsx'
import classes from '../show/show.module.css'
import { useSentPage } from '../use-sent-page.ts'
import { confirmationsOf } from './confirmations.ts'

export function WithdrawPage() {
  const words = useWords()
  const { order: named = '' } = useParams({ strict: false })
  const order = useOrder(named)
  const choices = useChoices(named)
  const editor = useEditor(named, { beside: 'withdrawal' })
  const error = order.error ?? choices.error
  return (
    <Page
      title={words('withdraw.title')}
      back={{ to: `/orders/${encodeURIComponent(named)}`, title: words('orders.number', { number: named }) }}
    >
      {order.data && choices.data && editor.read ? (
        <NowProvider ahead={choices.data.ahead}>
          <Statement order={order.data} choices={choices.data} editor={editor} />
        </NowProvider>
      ) : error ? (
        <Failed error={error} onAgain={() => void Promise.all([order.refetch(), choices.refetch()])} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

interface StatementProps {
  order: OrderView
  choices: ChoicesHere
  editor: Editor
}

function Statement({ order, choices, editor }: StatementProps) {
  const words = useWords()
  const now = useNow()
  const { draft, change } = editor
  const kind = choices.withdrawal
  const policy = useCompiled(choices.policy).data
  const open = openLines(choices, kind ?? '')
  const [lines, setLines] = useState<string[]>(() => (draft.lines.length > 0 ? draft.lines : open))
  const until = nextWindow(
    choices.items.filter((each) => each.kind === kind),
    now,
  )?.at
  const isSent = useSentPage(draft, { withdrawal: 'yes' })
  useEffect(() => {
    if (draft.problem) window.scrollTo({ top: 0 })
  }, [draft.problem])
  const shut = choices.items.find((each) => each.kind === kind && each.outcome !== 'admitted')
  if (isSent) return <Waiting />
  if (kind === undefined || open.length === 0)
    return (
      <Alert color="orange" title={words('withdraw.not-open')}>
        {shut && choices.clauses[shut.clause]}
      </Alert>
    )
  const confirm = () =>
    change(() => ({
      kind,
      withdrawal: true,
      about: policy?.requests[kind]?.about ?? 'lines',
      lines,
      answers: policy ? confirmationsOf(policy, kind) : {},
      state: 'ready',
      readyAt: now,
      ...(until === undefined ? {} : { until }),
    }))
  const byLine = open.some((line) => line !== '*')
  return (
    <Stack gap="lg" maw={640}>
      {draft.problem && <NotTaken problem={draft.problem} />}
      {draft.state === 'ready' && (
        <NotSent draft={draft} onChange={() => change(() => ({ state: 'writing' }))} />
      )}
      {until && (
        <Text component="div" fw={500}>
          {words('withdraw.until')} <Due at={until} span inherit />
        </Text>
      )}
      <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
        <Stack gap="md">
          <Text>{words('withdraw.statement')}</Text>
          <Facts order={order} />
          {byLine && (
            <Fieldset legend={words('withdraw.from')} variant="unstyled" className={classes.choices ?? ''}>
              <Stack gap="xs" mt="xs">
                {order.lines.map(({ id, title }) => (
                  <Checkbox
                    key={id}
                    label={title}
                    checked={lines.includes(id)}
                    disabled={!open.includes(id)}
                    onChange={({ currentTarget: { checked } }) =>
                      setLines(checked ? [...lines, id] : lines.filter((each) => each !== id))
                    }
                  />
                ))}
              </Stack>
            </Fieldset>
          )}
          <Text size="sm" c="dimmed">
            {words('withdraw.nothing-else')}
          </Text>
          {draft.state !== 'ready' && (
            <Group>
              <Button size="md" onClick={confirm} disabled={!policy || (byLine && lines.length === 0)}>
                {words('withdraw.confirm')}
              </Button>
            </Group>
          )}
        </Stack>
      </Paper>
    </Stack>
  )
}

function Facts({ order: { number, customer } }: { order: OrderView }) {
  const words = useWords()
  const facts = [
    [words('withdraw.name'), customer.name],
    [words('withdraw.contract'), words('orders.number', { number })],
    [words('withdraw.acknowledged-at'), customer.email],
  ]
  return (
    <Stack component="dl" gap="xs" m={0}>
      {facts.map(
        ([title, value]) =>
          value && (
            <div key={title}>
              <Text component="dt" size="sm" c="dimmed">
                {title}
              </Text>
              <Text component="dd" m={0} fw={500}>
                <bdi>{value}</bdi>
              </Text>
            </div>
          ),
      )}
    </Stack>
  )
}
