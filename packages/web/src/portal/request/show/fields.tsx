import { Stack } from '@mantine/core'
import type { AskedField } from '../../../ui/judging/asked.ts'
import { pieceId } from '../../../ui/judging/piece-id.ts'
import { textIn } from '../../../ui/words/text-in.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { Form } from '../form.ts'
import { FieldInput } from './field-input.tsx'
import { wrongWith } from './wrong.ts'

interface FieldsProps {
  form: Form
  fields: readonly AskedField[]
  /** The line, or head of claim, that they are asked of. */
  line?: string
  tried: boolean
}

/** The fields of a policy, in its order. What is missing or wrong is said at the field itself. */
export function Fields({ form, fields, line, tried }: FieldsProps) {
  const words = useWords()
  const { editor, judgement, judging } = form
  const { draft, change } = editor
  const answers = line === undefined ? draft.answers : (draft.perLine[line] ?? {})
  const answer = (name: string, value: unknown) =>
    change((before) =>
      line === undefined
        ? { answers: { ...before.answers, [name]: value } }
        : { perLine: { ...before.perLine, [line]: { ...before.perLine[line], [name]: value } } },
    )
  const now = Date.now() + judging.ahead
  const missing = [...(judgement?.missing ?? []), ...(draft.problem?.refusal?.missing ?? [])]
  if (fields.length === 0) return null
  return (
    <Stack gap="md">
      {fields.map((field) => {
        const { name } = field
        const isMissing = missing.some(
          (piece) =>
            piece.what === 'field' &&
            piece.name === name &&
            (piece.line === undefined || piece.line === line),
        )
        const wrong = wrongWith(field, answers[name], now)
        const error = wrong
          ? words(`request.wrong-${wrong.how}`, wrong.values)
          : tried && isMissing && field.required !== 'wanted'
            ? words('request.missing-here')
            : undefined
        return (
          <FieldInput
            key={name}
            id={pieceId({ what: 'field', name, line })}
            field={field}
            label={textIn(field.label, words.language) ?? name}
            needed={isMissing || field.required === true || field.required === 'before-sending'}
            zone={judging.policy.regions[0]?.zone.name ?? 'UTC'}
            value={answers[name]}
            error={error}
            onChange={(value) => answer(name, value)}
          />
        )
      })}
    </Stack>
  )
}
