/** Show us: the form beside the verdict; on a phone the verdict below, with a summary that stays in sight. */
import { Alert, Anchor, Button, Grid, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { afterPaint } from '../../../ui/after-paint.ts'
import { VerdictPanel } from '../../../ui/judging/verdict-panel.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { NewTab } from '../../shell/new-tab.tsx'
import { type Form, titleOfLine } from '../form.ts'
import { Note } from '../turn/note.tsx'
import { Description } from './description.tsx'
import { EvidenceOf, OtherEvidence } from './evidence.tsx'
import { Fields } from './fields.tsx'
import { Heads } from './heads.tsx'
import { Lines } from './lines.tsx'
import classes from './show.module.css'
import { Summary } from './summary.tsx'

export function ShowStep({ form, onCheck }: { form: Form; onCheck: () => void }) {
  const words = useWords()
  const { asked, judgement, sendable, editor, choices } = form
  const { problem } = editor.draft
  const [tried, setTried] = useState(problem !== undefined)
  const go = () => {
    if (sendable) return afterPaint(onCheck)
    setTried(true)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  const byLine = asked.about === 'lines' || asked.about === 'heads'
  const once = byLine ? asked.once : [...asked.once, ...asked.perLine]
  return (
    <>
      <Stack gap={4}>
        <Title order={2} size="h3">
          {asked.title}
        </Title>
        <Text size="sm" c="dimmed">
          {asked.clauseText}
        </Text>
      </Stack>
      {form.turned && <Note turned={form.turned} />}
      {problem && <form.NotTaken problem={problem} form={form} />}
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            {asked.about === 'lines' && <Lines form={form} tried={tried} />}
            {asked.about === 'heads' && <Heads form={form} tried={tried} />}
            <Fields form={form} fields={once} tried={tried} />
            {!byLine && <EvidenceOf form={form} line="*" tried={tried} />}
            {byLine && <EvidenceOf form={form} tried={tried} />}
            {asked.description && <Description form={form} tried={tried} />}
            <OtherEvidence form={form} />
            {tried && judgement && !sendable && (
              <Alert color="orange" role="alert" title={words('request.not-yet')}>
                {words('request.not-yet-help')}
              </Alert>
            )}
            {tried && !judgement && (
              <Alert color="orange" role="alert" title={words('request.choose-line')} />
            )}
            <Button size="md" onClick={go} style={{ alignSelf: 'flex-start' }}>
              {words('request.to-check')}
            </Button>
            <Text size="sm" c="dimmed">
              {words('request.kept')}
            </Text>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Paper
            withBorder
            p="md"
            className={classes.verdict ?? ''}
            id="verdict"
            component="aside"
            aria-label={words('judging.verdict')}
          >
            {judgement ? (
              <VerdictPanel
                judgement={judgement}
                titleOf={(line) => titleOfLine(form, line)}
                currency={choices.currency}
                onInstead={form.onKind}
                hasInstead={form.hasKind}
                said={asked.clauseText}
              />
            ) : (
              <Text c="dimmed">{words('request.choose-line')}</Text>
            )}
            <Anchor href="/policy" target="_blank" size="sm" mt="md" display="block">
              {words('shell.policy')} <NewTab />
            </Anchor>
          </Paper>
        </Grid.Col>
      </Grid>
      <Summary judgement={judgement} />
    </>
  )
}
