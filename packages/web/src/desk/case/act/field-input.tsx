import { Group, Radio, Select, Textarea, TextInput } from '@mantine/core'
import type { Field } from '@redress/engine'
import { type ReactNode, useState } from 'react'
import { isUnread, keptOf } from '../../../ui/decimals/typed.ts'
import { instantAt, wallClock } from '../../../ui/time/wall-clock.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useFieldWords } from './field-words.ts'

interface FieldInputProps {
  field: Pick<Field, 'type' | 'options' | 'min' | 'max' | 'required'>
  label: string
  description?: ReactNode
  value: unknown
  onChange: (value: unknown) => void
  error?: string | undefined
}

/** The field of a policy as a control of its type. Numbers are kept as they are written. */
export function FieldInput({ field, label, description, value, onChange, error }: FieldInputProps) {
  const words = useWords()
  const { zone, say, currency } = useFieldWords()
  const common = {
    label,
    ...(description === undefined ? {} : { description }),
    ...(error === undefined ? {} : { error }),
    withAsterisk: field.required === true,
  }
  switch (field.type) {
    case 'boolean':
      return (
        <Radio.Group
          {...common}
          value={value === undefined ? null : String(value)}
          onChange={(chosen) => onChange(chosen === 'true')}
        >
          <Group gap="md" mt={4}>
            <Radio value="true" label={words('why.yes')} />
            <Radio value="false" label={words('why.no')} />
          </Group>
        </Radio.Group>
      )
    case 'choice':
      return (
        <Select
          {...common}
          data={Object.entries(field.options ?? {}).map(([id, title]) => ({
            value: id,
            label: say(title) ?? id,
          }))}
          value={typeof value === 'string' ? value : null}
          onChange={(chosen) => onChange(chosen ?? undefined)}
          clearable
          clearButtonProps={{ 'aria-label': words('act.clear') }}
        />
      )
    case 'date':
      return (
        <TextInput
          {...common}
          type="date"
          value={String(value ?? '')}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        />
      )
    case 'instant':
      return (
        <TextInput
          {...common}
          description={description ?? words('act.in-zone', { zone })}
          type="datetime-local"
          value={typeof value === 'string' ? wallClock(Date.parse(value), zone) : ''}
          onChange={({ currentTarget }) => onChange(instantAt(currentTarget.value, zone))}
        />
      )
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={10}
          value={String(value ?? '')}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
    default:
      return (
        <DecimalInput
          common={common}
          value={value}
          onChange={onChange}
          whole={field.type === 'integer'}
          {...(field.type === 'money' ? { unit: currency } : {})}
        />
      )
  }
}

interface DecimalInputProps {
  common: { label: string; error?: string; description?: ReactNode; withAsterisk: boolean }
  value: unknown
  onChange: (value: unknown) => void
  whole: boolean
  unit?: string
}

/** A number as people write it; what it is read as is kept. What cannot be read is kept as that, so that it is never taken for another number. */
function DecimalInput({ common, value, onChange, whole, unit }: DecimalInputProps) {
  const words = useWords()
  const [typed, setTyped] = useState(() => shown(value, words.language))
  const wrong = isUnread(keptOf(typed, words.language, whole))
  return (
    <TextInput
      {...common}
      {...(wrong ? { error: words('act.no-number') } : {})}
      inputMode="decimal"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(keptOf(currentTarget.value, words.language, whole) || undefined)
      }}
      {...(unit ? { rightSection: <bdi>{unit}</bdi>, rightSectionWidth: 56 } : {})}
    />
  )
}

function shown(value: unknown, language: string): string {
  if (isUnread(value)) return value.unread
  return value === undefined
    ? ''
    : new Intl.NumberFormat(`${language}-u-nu-latn`, {
        useGrouping: false,
        maximumFractionDigits: 12,
      }).format(String(value) as unknown as number)
}
