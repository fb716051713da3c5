import { Stack } from '@mantine/core'
import type { Field } from '@redress/engine'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOpenCase } from '../../open-case.ts'
import { AskedFields } from '../asked-fields.tsx'
import { FieldInput } from '../field-input.tsx'
import { EvidenceUploads } from './evidence-uploads.tsx'
import type { FormProps } from './form.ts'

/** What a kind of request asks: its fields, a description, and evidence. */
export function RequestFields({ kind, draft, change, preview }: FormProps & { kind: string }) {
  const words = useWords()
  const { loaded } = useOpenCase()
  const request = loaded.policy.requests[kind]
  const heads: Record<string, Field>[] = Object.values(request?.heads ?? {}).map(({ ask }) => ask)
  const fields = Object.assign({}, request?.ask, ...heads) as Record<string, Field>
  const soft = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, required: false as const }]),
  )
  return (
    <Stack gap="sm">
      <AskedFields fields={soft} draft={draft} change={change} missing={preview?.refusal?.missing} />
      <FieldInput
        field={{ type: 'text', required: false }}
        label={words('act.field-description')}
        value={draft.with.description}
        onChange={(description) => change({ with: { ...draft.with, description } })}
      />
      <EvidenceUploads
        kinds={{ ...loaded.policy.evidence, ...request?.evidence }}
        onChange={(evidence) => change({ with: { ...draft.with, evidence } })}
      />
    </Stack>
  )
}
