import { Fieldset, Stack } from '@mantine/core'
import type { Field } from '@redress/engine'
import type { RefusalView } from '@redress/server/api'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'
import type { Draft } from './acting.ts'
import { FieldInput } from './field-input.tsx'
import { useMarked } from './marked.ts'

interface AskedFieldsProps {
  fields: Record<string, Field>
  draft: Draft
  change: (changed: Partial<Draft>) => void
  missing?: RefusalView['missing'] | undefined
  /** The lines of which something is asked; all, where it is left out. */
  lines?: readonly string[]
}

/** What the policy asks: once, and of each line. */
export function AskedFields({ fields, draft, change, missing = [], lines }: AskedFieldsProps) {
  const words = useWords()
  const { view, names, say } = useOpenCase()
  const all = Object.entries(fields)
  const once = all.filter(([, { per }]) => per !== 'line')
  const perLine = all.filter(([, { per }]) => per === 'line')
  const asked = lines ?? view.lines.map(({ id }) => id)
  const marked = useMarked()
  const error = (name: string, line?: string) =>
    marked &&
    missing.some((each) => each.name === name && (line === undefined || !each.line || each.line === line))
      ? words('act.needed')
      : undefined
  if (all.length === 0) return null
  return (
    <Stack gap="sm">
      {once.map(([name, field]) => (
        <FieldInput
          key={name}
          field={field}
          label={say(field.label) ?? name}
          value={draft.answers[name]}
          error={error(name)}
          onChange={(value) => change({ answers: { ...draft.answers, [name]: value } })}
        />
      ))}
      {perLine.length > 0 &&
        asked.map((line) => (
          <Fieldset key={line} legend={names.line(line)} p="xs">
            <Stack gap="sm">
              {perLine.map(([name, field]) => (
                <FieldInput
                  key={name}
                  field={field}
                  label={say(field.label) ?? name}
                  value={draft.lines[line]?.[name]}
                  error={error(name, line)}
                  onChange={(value) =>
                    change({ lines: { ...draft.lines, [line]: { ...draft.lines[line], [name]: value } } })
                  }
                />
              ))}
            </Stack>
          </Fieldset>
        ))}
    </Stack>
  )
}
