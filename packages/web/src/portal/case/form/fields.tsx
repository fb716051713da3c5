import { Stack } from '@mantine/core'
import type { Field } from '../data/use-case.ts'
import { FieldInput } from './field-input.tsx'

/** What was typed, by the name of the field. */
export type Filled = Record<string, unknown>

interface FieldsProps {
  fields: readonly Field[]
  filled: Filled
  onChange: (filled: Filled) => void
}

/** The fields that are asked with something. */
export function Fields({ fields, filled, onChange }: FieldsProps) {
  if (fields.length === 0) return null
  return (
    <Stack gap="sm">
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={filled[field.name]}
          onChange={(value) => onChange({ ...filled, [field.name]: value })}
        />
      ))}
    </Stack>
  )
}

/** The answers as a command takes them: those about a line with the line, the others beside. */
export function toldIn(
  fields: readonly Field[],
  filled: Filled,
  line: string | undefined,
  asTaken: (field: Field, value: unknown) => unknown,
): { answers?: Record<string, unknown>; lines?: (string | Record<string, unknown>)[] } {
  const told = fields.flatMap((field) => {
    const value = asTaken(field, filled[field.name])
    return value === undefined ? [] : [{ field, value }]
  })
  const ofLine = line !== undefined && line !== '*'
  const beside = told.filter(({ field }) => field.per !== 'line' || !ofLine)
  const within = told.filter(({ field }) => field.per === 'line' && ofLine)
  const entries = (some: typeof told) =>
    Object.fromEntries(some.map(({ field, value }) => [field.name, value]))
  return {
    ...(beside.length > 0 ? { answers: entries(beside) } : {}),
    ...(ofLine ? { lines: [within.length > 0 ? { id: line, ...entries(within) } : line] } : {}),
  }
}
