/** Everything that would be sent, to be read once more. */
import { List, Stack, Text, Title } from '@mantine/core'
import { isUnread } from '../../../ui/decimals/typed.ts'
import type { AskedField } from '../../../ui/judging/asked.ts'
import { writeFactValue } from '../../../ui/judging/fact-value.ts'
import { inZone } from '../../../ui/time/wall-clock.ts'
import { textIn } from '../../../ui/words/text-in.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { fitted } from '../../draft/fitted.ts'
import { type Form, titleOfLine } from '../form.ts'

export function Told({ form }: { form: Form }) {
  const words = useWords()
  const { asked, editor, uploads, turned } = form
  const draft = fitted(editor.draft, asked)
  const lines = asked.about === 'heads' ? draft.heads : asked.about === 'lines' ? draft.lines : []
  return (
    <Stack gap="md">
      {lines.map((line) => (
        <Stack key={line} gap={4}>
          <Title order={3} size="h5">
            <bdi>{titleOfLine(form, line) ?? line}</bdi>
          </Title>
          <Answers
            form={form}
            fields={[...asked.perLine, ...(asked.heads.find(({ name }) => name === line)?.fields ?? [])]}
            answers={draft.perLine[line] ?? {}}
          />
        </Stack>
      ))}
      <Answers
        form={form}
        fields={[...asked.once, ...(lines.length === 0 ? asked.perLine : [])]}
        answers={draft.answers}
      />
      {draft.description.trim() && (
        <Stack gap={4}>
          <Title order={3} size="h5">
            {words('request.description')}
          </Title>
          <Text style={{ whiteSpace: 'pre-wrap' }} dir="auto">
            {draft.description}
          </Text>
        </Stack>
      )}
      {draft.evidence.length > 0 && (
        <Stack gap={4}>
          <Title order={3} size="h5">
            {words('request.files', { count: draft.evidence.length })}
          </Title>
          <List size="sm" withPadding>
            {draft.evidence.map(({ upload: id, uses }) => {
              const kinds = [
                ...new Set(
                  uses.map(({ kind }) => asked.evidence.find(({ name }) => name === kind)?.title ?? kind),
                ),
              ]
              return (
                <List.Item key={id}>
                  <bdi>{uploads.find((upload) => upload.id === id)?.name}</bdi> · {kinds.join(', ')}
                </List.Item>
              )
            })}
          </List>
        </Stack>
      )}
      {turned && turned.evidence.length > 0 && (
        <Text size="sm">{words('turn.held', { count: turned.evidence.length })}</Text>
      )}
    </Stack>
  )
}

interface AnswersProps {
  form: Form
  fields: readonly AskedField[]
  answers: Record<string, unknown>
}

function Answers({ form, fields, answers }: AnswersProps) {
  const words = useWords()
  const zone = form.judging.policy.regions[0]?.zone.name ?? 'UTC'
  const written = (field: AskedField, value: unknown) => {
    if (field.type === 'boolean') return words(value === true ? 'request.yes' : 'request.no')
    if (field.type === 'choice')
      return textIn(field.options?.[String(value)], words.language) ?? String(value)
    if (field.type === 'instant') return writeFactValue(inZone(String(value), zone), words.language)
    if (isUnread(value)) return value.unread
    return field.type === 'text' ? String(value) : writeFactValue(value, words.language)
  }
  const said = fields.filter(({ name }) => answers[name] !== undefined && answers[name] !== '')
  if (said.length === 0) return null
  return (
    <List size="sm" withPadding>
      {said.map((field) => (
        <List.Item key={field.name}>
          {words('judging.label', { title: textIn(field.label, words.language) ?? field.name })}{' '}
          <strong dir="auto">{written(field, answers[field.name])}</strong>
        </List.Item>
      ))}
    </List>
  )
}
