/** One field of a policy, by its type: with the keyboard of the phone that fits it. */
import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { DecimalInput } from '../../../ui/decimals/decimal-input.tsx'
import type { AskedField } from '../../../ui/judging/asked.ts'
import { instantAt, wallClock } from '../../../ui/time/wall-clock.ts'
import { textIn } from '../../../ui/words/text-in.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useLate } from './use-late.ts'

interface FieldInputProps {
  id: string
  field: AskedField
  label: string
  needed: boolean
  /** The zone in which an instant is told. */
  zone: string
  value: unknown
  error: string | undefined
  onChange: (value: unknown) => void
}

export function FieldInput(props: FieldInputProps) {
  switch (props.field.type) {
    case 'boolean':
    case 'choice':
      return <Choice {...props} />
    case 'number':
    case 'integer':
    case 'weight':
    case 'temperature':
    case 'money':
      return <Amount {...props} />
    case 'date':
    case 'instant':
      return <Moment {...props} />
    default:
      return <Words {...props} />
  }
}

function useCommon({ id, label, needed, error }: FieldInputProps) {
  const words = useWords()
  return {
    id,
    label: needed ? label : `${label} (${words('request.optional')})`,
    error: error ?? false,
    'aria-required': needed,
  }
}

function Words(props: FieldInputProps) {
  const { field } = props
  const late = useLate(props.value, props.onChange)
  const common = useCommon(props)
  const text = typeof late.value === 'string' ? late.value : ''
  const long = (field.max ?? 1000) > 120
  return long ? (
    <Textarea
      {...common}
      autosize
      minRows={1}
      maxRows={8}
      value={text}
      onBlur={late.onBlur}
      onChange={(event) => late.change(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...common}
      value={text}
      onBlur={late.onBlur}
      onChange={(event) => late.change(event.currentTarget.value)}
    />
  )
}

function Amount(props: FieldInputProps) {
  const late = useLate(props.value, props.onChange)
  const common = useCommon(props)
  return (
    <DecimalInput
      {...common}
      field={props.field}
      size="md"
      styles={{ input: { maxWidth: 240 } }}
      value={late.value}
      onBlur={late.onBlur}
      onChange={late.change}
    />
  )
}

/** An instant is told by the clocks of the policy's zone, whatever this device's own shows. */
function Moment(props: FieldInputProps) {
  const { value, onChange, field, zone } = props
  const words = useWords()
  const common = useCommon(props)
  const isDay = field.type === 'date'
  const told = typeof value === 'string' ? value : ''
  const shown =
    isDay || told === '' || Number.isNaN(Date.parse(told)) ? told : wallClock(Date.parse(told), zone)
  const elsewhere = zone !== Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <TextInput
      {...common}
      type={isDay ? 'date' : 'datetime-local'}
      styles={{ input: { maxWidth: 280 } }}
      {...(!isDay && elsewhere ? { description: words('request.zone', { zone }) } : {})}
      value={shown}
      onChange={({ currentTarget: { value: wall } }) =>
        onChange(isDay ? wall : (instantAt(wall, zone) ?? ''))
      }
    />
  )
}

function Choice(props: FieldInputProps) {
  const { id, value, onChange, field, label } = props
  const words = useWords()
  const common = useCommon(props)
  const options =
    field.type === 'boolean'
      ? [
          { value: 'true', label: words('request.yes') },
          { value: 'false', label: words('request.no') },
        ]
      : Object.entries(field.options ?? {}).map(([name, text]) => ({
          value: name,
          label: textIn(text, words.language) ?? name,
        }))
  const told = value === undefined || value === null ? '' : String(value)
  const tell = (text: string | null) => onChange(field.type === 'boolean' ? text === 'true' : (text ?? ''))
  if (options.length > 8)
    return (
      <Select {...common} data={options} value={told} onChange={tell} searchable clearable={!props.needed} />
    )
  return (
    <Radio.Group id={id} label={common.label} error={common.error} value={told} onChange={tell} size="md">
      <Stack gap={8} mt={6}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            value={option.value}
            size="md"
            label={option.label}
            name={`${id}-${label}`}
            {...(common.error && index === 0 ? { 'aria-invalid': true } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
