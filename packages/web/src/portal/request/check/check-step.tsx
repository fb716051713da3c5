/** Check and send. What was pressed goes as soon as it can: at once, or when files and connection allow. */
import { Alert, Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { afterPaint } from '../../../ui/after-paint.ts'
import { VerdictPanel } from '../../../ui/judging/verdict-panel.tsx'
import { useNow } from '../../../ui/time/now.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { fitted } from '../../draft/fitted.ts'
import { type Form, titleOfLine } from '../form.ts'
import { Note } from '../turn/note.tsx'
import { pressed } from '../turn/turning.ts'
import { NotSent } from './not-sent.tsx'
import { Told } from './told.tsx'

export function CheckStep({ form, onBack }: { form: Form; onBack: () => void }) {
  const words = useWords()
  const now = useNow()
  const { asked, judgement, sendable, editor, choices, turned } = form
  const { draft, change } = editor
  const verdicts = judgement?.verdicts ?? []
  const refused = verdicts.length > 0 && verdicts.every(({ outcome }) => outcome !== 'admitted')
  const until = judgement?.windows.find(({ at }) => Date.parse(at) > now)?.at
  const send = () =>
    change((before) => ({
      ...fitted({ ...before, about: asked.about }, asked),
      state: 'ready',
      readyAt: now,
      ...(until === undefined ? {} : { until }),
      ...(turned ? { turned: pressed(turned) } : {}),
    }))
  return (
    <>
      <Title order={2} size="h3">
        {asked.title}
      </Title>
      {turned && <Note turned={turned} />}
      {draft.problem && <form.NotTaken problem={draft.problem} form={form} />}
      {draft.state === 'ready' && (
        <NotSent draft={draft} onChange={() => change(() => ({ state: 'writing' }))} />
      )}
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Told form={form} />
            {refused && (
              <Alert color="orange" title={words('request.would-be-refused')}>
                {words(turned ? 'turn.would-be-refused-help' : 'request.would-be-refused-help')}
              </Alert>
            )}
            {!sendable && (
              <Alert color="orange" title={words('request.not-yet')}>
                {words('request.not-yet-help')}
              </Alert>
            )}
            {draft.state !== 'ready' && (
              <Group gap="sm">
                <Button size="md" onClick={send} disabled={!sendable}>
                  {words(refused ? 'request.send-anyway' : 'request.send')}
                </Button>
                <Button size="md" variant="default" onClick={() => afterPaint(onBack)}>
                  {words('request.change')}
                </Button>
              </Group>
            )}
            <Text size="sm" c="dimmed">
              {words(turned ? 'turn.judged-again' : 'request.counts')}
            </Text>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {judgement && (
            <Paper withBorder p="md" component="aside" aria-label={words('judging.verdict')}>
              <VerdictPanel
                judgement={judgement}
                titleOf={(line) => titleOfLine(form, line)}
                currency={choices.currency}
                onInstead={form.onKind}
                hasInstead={form.hasKind}
              />
            </Paper>
          )}
        </Grid.Col>
      </Grid>
    </>
  )
}
