import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useOrganisation } from '../../../ui/api/session.ts'
import { offsetOf } from '../../../ui/time/formats.ts'
import { instantAt } from '../../../ui/time/wall-clock.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Field } from '../data/use-case.ts'

interface FieldInputProps {
  field: Field
  /** As it was typed. */
  value: unknown
  onChange: (value: unknown) => void
  error?: string | undefined
}

const counted = new Set(['number', 'integer', 'weight', 'temperature', 'money'])

/** A field that the policy asks, by its type. */
export function FieldInput({ field, value, onChange, error }: FieldInputProps) {
  const words = useWords()
  const { view } = useOnPage()
  const { type, label, required, min, max, options } = field
  const common = { label, withAsterisk: required, required, error }
  const text = typeof value === 'string' ? value : ''
  if (type === 'boolean')
    return (
      <Checkbox
        label={label}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
        error={error}
      />
    )
  if (type === 'choice')
    return (
      <Select
        {...common}
        data={(options ?? []).map((each) => ({ value: each.value, label: each.title }))}
        value={text || null}
        onChange={onChange}
        placeholder={words('case.form.choose')}
        comboboxProps={{ withinPortal: true }}
      />
    )
  if (counted.has(type))
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' || typeof value === 'string' ? value : ''}
        onChange={onChange}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        allowDecimal={type !== 'integer'}
        decimalSeparator={decimalSign(words.language)}
        hideControls
        inputMode="decimal"
        {...(type === 'money' ? { suffix: ` ${view.policy.currency}` } : {})}
      />
    )
  if (type === 'date' || type === 'instant')
    return (
      <TextInput
        {...common}
        type={type === 'date' ? 'date' : 'datetime-local'}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <Textarea
      {...common}
      autosize
      minRows={1}
      maxRows={10}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(max === undefined ? {} : { maxLength: max })}
    />
  )
}

function decimalSign(language: string): string {
  return (
    new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  )
}

/** What was typed, as the server takes it; an instant on the policy's clock. */
export function useTyped(): (field: Field, value: unknown) => unknown {
  const { view } = useOnPage()
  const zone = useOrganisation().data?.zone ?? offsetOf(view.openedAt)
  return ({ type }, value) => {
    if (value === '' || value === undefined || value === null) return undefined
    if (type === 'instant') return instantAt(String(value), zone)
    return counted.has(type) ? String(value) : value
  }
}
