import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { localeOf } from '../words/locale.ts'
import { useWords } from '../words/words.tsx'
import { isSame, keptOf, shownOf } from './typed.ts'
import { keyboardFor } from './wrong-number.ts'

interface DecimalInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  field: { type: string; min?: number | undefined }
  /** What is kept: an exact decimal, or what could not be read. */
  value: unknown
  onChange: (value: unknown) => void
}

/** A field for a number. It never changes what is typed; what it comes to is told, and what is wrong with it said beside it. */
export function DecimalInput({ field, value, onChange, ...props }: DecimalInputProps) {
  const { language } = useWords()
  const locale = localeOf(language)
  const kept = (text: string) => keptOf(text, locale, field.type === 'integer')
  const [typed, setTyped] = useState('')
  return (
    <TextInput
      {...props}
      dir="ltr"
      autoComplete="off"
      inputMode={keyboardFor(field)}
      value={isSame(kept(typed), value) ? typed : shownOf(value, locale)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(kept(currentTarget.value))
      }}
    />
  )
}
