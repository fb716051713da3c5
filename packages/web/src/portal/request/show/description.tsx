import { Textarea } from '@mantine/core'
import { pieceId } from '../../../ui/judging/piece-id.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { Form } from '../form.ts'
import { useLate } from './use-late.ts'
import { tooLong } from './wrong.ts'

/** What happened, in the customer's own words; with how much of it the policy asks for, counted. */
export function Description({ form, tried }: { form: Form; tried: boolean }) {
  const words = useWords()
  const { asked, editor, judgement } = form
  const { draft, change } = editor
  const late = useLate(draft.description, (value) => change(() => ({ description: value })))
  const { description } = asked
  if (!description) return null
  const { least, required, clauseText } = description
  const missing = [...(judgement?.missing ?? []), ...(draft.problem?.refusal?.missing ?? [])].find(
    ({ what }) => what === 'description',
  )
  const has = (missing as { has?: number } | undefined)?.has ?? [...late.value.trim()].length
  const long = tooLong(late.value)
  const label = words('request.description')
  return (
    <Textarea
      id={pieceId({ what: 'description', name: 'description' })}
      label={required === false ? `${label} (${words('request.optional')})` : label}
      description={[
        clauseText !== asked.clauseText && clauseText,
        least > 1 && words('request.characters', { has, least }),
      ]
        .filter(Boolean)
        .join(' · ')}
      aria-required={required !== false}
      autosize
      minRows={3}
      maxRows={14}
      value={late.value}
      onBlur={late.onBlur}
      onChange={({ currentTarget: { value } }) => late.change(value)}
      error={
        long
          ? words('request.wrong-long', long.values)
          : tried && missing && words('request.missing-description', { least: Math.max(1, least) })
      }
    />
  )
}
