import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { currentUploads, removeUploads } from '../../../ui/upload/uploads.ts'
import { useUploadsOf } from '../../../ui/upload/use-uploads-of.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { lineTitle } from '../data/say.ts'
import type { Next, Wanted } from '../data/use-case.ts'
import { FieldInput, useTyped } from '../form/field-input.tsx'
import { LongText } from '../form/long-text.tsx'
import { Notice } from '../form/notice.tsx'
import { SendButton } from '../form/send-button.tsx'
import { AnswerFiles } from './answer-files.tsx'
import { bringing, groupOf, groupsOf, type Typed } from './bringing.ts'
import { TaskHead } from './task-head.tsx'
import { WantedFiles } from './wanted-files.tsx'

const from = 'provide'

/** Sends what is missing: each piece with the means that suit it, the camera first. What there is can be sent, the rest may follow. */
export function Provide({ next }: { next: Next }) {
  const words = useWords()
  const { view, give } = useOnPage()
  const typed = useTyped()
  const [answers, setAnswers] = useState<Typed>({})
  const wanted = next.missing ?? []
  const groups = groupsOf(view.id, wanted)
  const uploads = useUploadsOf(groups)
  const waiting = uploads.some(({ state }) => state === 'waiting' || state === 'sending')
  const ready = uploads.some(({ state }) => state === 'done') || Object.values(answers).some(Boolean)

  const submit = async () => {
    const files = currentUploads().filter(({ group, file }) => groups.includes(group) && file !== undefined)
    const told = bringing(view, wanted, answers, files, typed)
    if (await give(from, { do: 'provide-information', with: told })) {
      setAnswers({})
      await removeUploads(files.map(({ id }) => id))
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <TaskHead next={next} title={next.title} />
        {wanted.map((piece) => (
          <Piece
            key={`${piece.name} ${piece.line ?? ''}`}
            piece={piece}
            value={answers[groupOf(view.id, piece)]}
            onChange={(value) => setAnswers((all) => ({ ...all, [groupOf(view.id, piece)]: value }))}
          />
        ))}
        {waiting && (
          <Text size="sm" c="dimmed" role="status">
            {words('case.provide.waiting')}
          </Text>
        )}
        <Notice from={from} />
        <div>
          <SendButton from={from} disabled={!ready || waiting}>
            {words('case.provide.send')}
          </SendButton>
        </div>
      </Stack>
    </form>
  )
}

function Piece({
  piece,
  value,
  onChange,
}: {
  piece: Wanted
  value: unknown
  onChange: (value: unknown) => void
}) {
  const words = useWords()
  const { view } = useOnPage()
  const line = lineTitle(view, piece.line)
  const optional = piece.wanted ? ` ${words('case.provide.optional')}` : ''
  if (piece.what === 'evidence')
    return (
      <WantedFiles
        group={groupOf(view.id, piece)}
        label={[line, piece.title].filter(Boolean).join(' – ') + optional}
        accept={piece.accept ?? ['photo', 'video', 'document']}
        help={piece.clause ? view.clauses[piece.clause] : undefined}
      />
    )
  if (piece.field)
    return (
      <FieldInput
        field={{
          ...piece.field,
          label: [line, piece.field.label].filter(Boolean).join(' – ') + optional,
          required: false,
        }}
        value={value}
        onChange={onChange}
      />
    )
  const text = (
    <LongText
      minRows={3}
      label={
        piece.what === 'answer'
          ? (questionIn(view) ?? words('case.provide.answer'))
          : words('case.provide.description')
      }
      value={typeof value === 'string' ? value : ''}
      onText={onChange}
    />
  )
  return piece.kinds?.length ? (
    <Stack gap="sm">
      {text}
      <AnswerFiles piece={piece} />
    </Stack>
  ) : (
    text
  )
}

/** The question that we asked last. */
function questionIn({ timeline }: ReturnType<typeof useOnPage>['view']): string | undefined {
  const asked = (timeline ?? []).findLast(({ type, data }) => type === 'information-requested' && data.ask)
  return typeof asked?.data.ask === 'string' ? asked.data.ask : undefined
}
