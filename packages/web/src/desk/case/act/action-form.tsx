import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { ClauseText } from '../clause-text.tsx'
import { actionTitle } from '../next/action-title.ts'
import { shutBy } from '../next/shut.ts'
import { useOpenCase } from '../open-case.ts'
import { type Acting, commandOf, type Draft, emptyDraft } from './acting.ts'
import { AskedFields } from './asked-fields.tsx'
import { Contents } from './contents.tsx'
import type { Deed } from './done-note.tsx'
import { forgetUploads } from './forget-uploads.ts'
import { formOf } from './forms/index.ts'
import { type LineOutcome, lackOf } from './forms/outcomes.ts'
import { MarkedProvider } from './marked.ts'
import { Meanwhile } from './meanwhile.tsx'
import { NotGiven } from './not-given.tsx'
import { Overrule } from './overrule.tsx'
import { PreviewShown } from './preview-shown.tsx'
import { needsQuestion, Question } from './question.tsx'
import { undoOf } from './undo.ts'
import { conflictIn, useGive } from './use-give.ts'
import { usePreview } from './use-preview.ts'

interface ActionFormProps {
  acting: Acting
  onBack: () => void
  onDone: (deed: Deed) => void
}

/** What an action takes, what would follow from it, and the button that does it. */
export function ActionForm({ acting: { action, preset, begun }, onBack, onDone }: ActionFormProps) {
  const words = useWords()
  const open = useOpenCase()
  const { number, view, loaded } = open
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, with: preset ?? {} })
  const [seen, setSeen] = useState(begun)
  const [asking, setAsking] = useState(false)
  const [tried, setTried] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const command = commandOf(action, draft)
  const preview = usePreview(number, view.version, command)
  const give = useGive(number)
  const conflict = conflictIn(give.error)
  const title = actionTitle(action, open, words)
  const clause = loaded.policy.actions[action]?.clause
  const Form = formOf(action)
  const refusal = preview.data?.refusal
  const lack =
    action === 'decide' && !draft.with.outcome ? lackOf((draft.with.lines ?? []) as LineOutcome[]) : undefined
  const change = (changed: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...changed }))
    setAsking(false)
  }
  useEffect(() => heading.current?.focus(), [])
  const why = !preview.settled
    ? words('act.checking')
    : view.version !== seen
      ? words('act.look-first')
      : refusal
        ? words(refusal.id === 'invalid' || refusal.id.includes('missing') ? 'act.incomplete' : 'act.refused')
        : undefined

  const carryOut = async () => {
    setTried(true)
    if (why || !preview.data) return
    if (!asking && needsQuestion(action, preview.data)) return setAsking(true)
    const undo = undoOf(command, open)
    await give.mutateAsync({ command, version: seen })
    void forgetUploads(number)
    onDone({ id: crypto.randomUUID(), title, ...(undo ? { undo } : {}) })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for the whole form, beside its button
    <div
      onKeyDown={getHotkeyHandler([
        ['mod+Enter', () => void carryOut().catch(() => {})],
        ['Escape', onBack],
      ])}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={3} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {title}
          </Title>
          <Button
            variant="subtle"
            size="compact-sm"
            style={{ flexShrink: 0 }}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={onBack}
          >
            {words('act.back')}
          </Button>
        </Group>
        {clause && <ClauseText clause={clause} />}
        {/* What comes while the command is on its way may be its own doing. */}
        {!give.isPending && (
          <Meanwhile
            since={seen}
            conflict={conflict}
            onSeen={() => {
              setSeen(view.version)
              give.reset()
            }}
          />
        )}
        <MarkedProvider value={tried}>
          {Form && <Form draft={draft} change={change} preview={preview.data} />}
          <AskedFields
            fields={loaded.policy.actions[action]?.ask ?? {}}
            draft={draft}
            change={change}
            missing={refusal?.missing}
          />
          <Contents action={action} draft={draft} change={change} preview={preview.data} />
        </MarkedProvider>
        <Overrule refusal={refusal} draft={draft} change={change} />
        <PreviewShown
          action={action}
          preview={preview.data}
          pending={!preview.settled}
          error={preview.error}
          lacks={lack && words(lack)}
          tried={tried}
        />
        {give.error && !conflict && (
          <NotGiven action={action} error={give.error} onAgain={() => void carryOut().catch(() => {})} />
        )}
        {asking && preview.data && (!why || !preview.settled || give.isPending) ? (
          <Question
            title={title}
            preview={preview.data}
            loading={give.isPending || !preview.settled}
            onYes={() => void carryOut().catch(() => {})}
            onNo={() => setAsking(false)}
          />
        ) : (
          <Stack gap={4}>
            <Button
              onClick={() => void carryOut().catch(() => {})}
              loading={give.isPending}
              {...shutBy(why, 'act-why')}
            >
              {title}
            </Button>
            <Text size="xs" c="dimmed" id="act-why" aria-live="polite" mih={18}>
              {why ?? words('act.keys')}
            </Text>
          </Stack>
        )}
        {!Form && Object.keys(loaded.policy.actions[action]?.ask ?? {}).length === 0 && (
          <Alert color="gray" p="xs">
            <Text size="xs">{words('act.nothing-asked')}</Text>
          </Alert>
        )}
      </Stack>
    </div>
  )
}
