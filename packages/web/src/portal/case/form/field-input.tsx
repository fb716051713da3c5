import { Checkbox, Select, TextInput } from '@mantine/core'
import { useOrganisation } from '../../../ui/api/session.ts'
import { DecimalInput } from '../../../ui/decimals/decimal-input.tsx'
import { isUnread } from '../../../ui/decimals/typed.ts'
import { isCounted, wrongNumber } from '../../../ui/decimals/wrong-number.ts'
import { offsetOf } from '../../../ui/time/formats.ts'
import { instantAt } from '../../../ui/time/wall-clock.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Field } from '../data/use-case.ts'
import { LongText } from './long-text.tsx'

interface FieldInputProps {
  field: Field
  /** As it was typed. */
  value: unknown
  onChange: (value: unknown) => void
  error?: string | undefined
}

/** A field that the policy asks, by its type. */
export function FieldInput({ field, value, onChange, error }: FieldInputProps) {
  const words = useWords()
  const { type, label, required, max, options } = field
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
  if (isCounted(field)) return <Amount field={field} value={value} onChange={onChange} error={error} />
  if (type === 'date' || type === 'instant')
    return (
      <TextInput
        {...common}
        type={type === 'date' ? 'date' : 'datetime-local'}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return <LongText {...common} minRows={1} maxRows={10} value={text} most={max} onText={onChange} />
}

/** A number; while it is none that can be sent, the form is not. */
function Amount({ field, value, onChange, error }: FieldInputProps) {
  const words = useWords()
  const { view } = useOnPage()
  const { type, label, required } = field
  const wrong = wrongNumber(field, value)
  const said = wrong ? words(`request.wrong-${wrong.how}`, wrong.values) : ''
  return (
    <DecimalInput
      ref={(input: HTMLInputElement | null) => input?.setCustomValidity(said)}
      field={field}
      label={label}
      withAsterisk={required}
      required={required}
      error={said || error}
      value={value}
      onChange={onChange}
      {...(type === 'money' ? { rightSection: view.policy.currency, rightSectionWidth: 56 } : {})}
    />
  )
}

/** What was typed, as the server takes it; an instant on the policy's clock. */
export function useTyped(): (field: Field, value: unknown) => unknown {
  const { view } = useOnPage()
  const zone = useOrganisation().data?.zone ?? offsetOf(view.openedAt)
  return ({ type }, value) => {
    if (value === '' || value === undefined || value === null || isUnread(value)) return undefined
    return type === 'instant' ? instantAt(String(value), zone) : value
  }
}
