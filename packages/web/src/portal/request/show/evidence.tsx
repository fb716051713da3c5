/** The evidence that the policy asks for: a place for each kind, of each line; the missing one stands out, and its camera is one tap away. */
import { Stack, Title } from '@mantine/core'
import type { AskedEvidence } from '../../../ui/judging/asked.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { Form } from '../form.ts'
import { Slot } from './slot.tsx'
import { isAskedNow } from './slots.ts'

interface EvidenceOfProps {
  form: Form
  /** The line it is of; left out for what is shown once. `*` where there are no lines. */
  line?: string
  tried: boolean
}

/** What is asked of a line, or once. What the policy does not ask for as things stand is not there, unless something was shown for it. */
export function EvidenceOf({ form, line, tried }: EvidenceOfProps) {
  const { asked } = form
  const here = (piece: AskedEvidence) =>
    line === '*' || (line === undefined ? piece.per === 'request' : piece.per === 'line')
  const slots = asked.evidence.filter(
    (piece) => piece.required && here(piece) && isAskedNow(form, piece, line),
  )
  if (slots.length === 0) return null
  return (
    <Stack gap="sm">
      {slots.map((piece) => (
        <Slot
          key={piece.name}
          form={form}
          piece={piece}
          line={piece.per === 'line' ? line : undefined}
          tried={tried}
        />
      ))}
    </Stack>
  )
}

/** What may be shown besides. */
export function OtherEvidence({ form }: { form: Form }) {
  const words = useWords()
  const slots = form.asked.evidence.filter(({ required }) => !required)
  if (slots.length === 0) return null
  return (
    <Stack gap="sm">
      <Title order={3} size="h6">
        {words('request.other-evidence')}
      </Title>
      {slots.map((piece) => (
        <Slot key={piece.name} form={form} piece={piece} line={undefined} tried={false} />
      ))}
    </Stack>
  )
}
