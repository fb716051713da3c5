import { Checkbox, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOpenCase } from '../../open-case.ts'
import { FieldInput } from '../field-input.tsx'
import { type DeclaredField, declared, keyOf } from './declared.ts'
import type { FormProps } from './form.ts'

/** The fields of a command, one below the other. */
export function DeclaredForm({ action, draft, change }: FormProps & { action: string }) {
  return (
    <Stack gap="sm">
      {declared[action]?.map((field) => (
        <OneField
          key={field.key}
          field={field}
          value={draft.with[keyOf[field.key] ?? field.key]}
          onChange={(value) => change({ with: { ...draft.with, [keyOf[field.key] ?? field.key]: value } })}
        />
      ))}
    </Stack>
  )
}

function OneField({
  field: { key, kind, required, options },
  value,
  onChange,
}: {
  field: DeclaredField
  value: unknown
  onChange: (value: unknown) => void
}) {
  const words = useWords()
  const open = useOpenCase()
  const label = words(`act.field-${key}`)
  const data = options?.(open, words) ?? []
  const mark = required ? { withAsterisk: true } : {}
  switch (kind) {
    case 'flag':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked || undefined)}
        />
      )
    case 'choice':
    case 'level':
      return (
        <Select
          label={label}
          {...mark}
          data={data}
          searchable={data.length > 8}
          clearable
          clearButtonProps={{ 'aria-label': words('act.clear') }}
          nothingFoundMessage={words('act.none')}
          {...(data.length === 0 ? { description: words('act.no-options') } : {})}
          value={value === undefined ? null : String(value)}
          onChange={(chosen) =>
            onChange(chosen === null ? undefined : kind === 'level' ? Number(chosen) : chosen)
          }
        />
      )
    case 'several':
      return data.length === 0 ? null : (
        <MultiSelect
          label={label}
          data={data}
          value={Array.isArray(value) ? value : []}
          onChange={(chosen) => onChange(chosen.length > 0 ? chosen : undefined)}
        />
      )
    case 'line':
      return (
        <TextInput
          label={label}
          {...mark}
          value={String(value ?? '')}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
    default:
      return (
        <FieldInput
          field={{ type: kind === 'text' ? 'text' : kind, required: required ?? false }}
          label={label}
          value={value}
          onChange={onChange}
        />
      )
  }
}
