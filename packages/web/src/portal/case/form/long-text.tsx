import { Textarea, type TextareaProps } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import { tooLong } from '../../request/show/wrong.ts'

interface LongTextProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string
  /** As many characters as it can have; else as many as any can. */
  most?: number | undefined
  onText: (value: string) => void
}

/** A text of some length. One that is longer than any can be stays as it was written, is said to be too long, and keeps its form from being sent. */
export function LongText({ value, most, onText, ...props }: LongTextProps) {
  const words = useWords()
  const long = tooLong(value.trim(), most)
  const said = long ? words('request.wrong-long', long.values) : ''
  return (
    <Textarea
      {...props}
      ref={(field: HTMLTextAreaElement | null) => field?.setCustomValidity(said)}
      autosize
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
      error={said || props.error}
    />
  )
}
