import { Select, Stack } from '@mantine/core'
import { useEffect } from 'react'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOpenCase } from '../../open-case.ts'
import { FieldInput } from '../field-input.tsx'
import type { FormProps } from './form.ts'
import { LineDecision } from './line-decision.tsx'
import { entryOf, type LineOutcome, withOutcome } from './outcomes.ts'

/** Decides line by line: approved with a remedy, a choice left to the customer, or rejected under a clause. */
export function DecideForm({ draft, change }: FormProps) {
  const { view } = useOpenCase()
  const outcomes = (Array.isArray(draft.with.lines) ? draft.with.lines : []) as LineOutcome[]
  const set = (part: Record<string, unknown>) => change({ with: { ...draft.with, ...part } })
  const decide = (id: string, outcome: LineOutcome | undefined) =>
    set({ lines: withOutcome(outcomes, id, outcome && entryOf(outcome), view.lines) })
  return (
    <Stack gap="sm">
      {view.lines.map(({ id }) => (
        <LineDecision
          key={id}
          id={id}
          outcome={outcomes.find((each) => each.id === id)}
          onChange={(outcome) => decide(id, outcome)}
          onForAll={
            view.lines.length > 1
              ? (outcome) => set({ lines: view.lines.map((line) => entryOf({ ...outcome, id: line.id })) })
              : undefined
          }
        />
      ))}
      <Disposal value={draft.with.disposal} onChange={(disposal) => set({ disposal })} />
      <Reason value={draft.with.reason} onChange={(reason) => set({ reason })} />
    </Stack>
  )
}

/** What becomes of the goods, where the policy says what can. */
function Disposal({ value, onChange }: { value: unknown; onChange: (value: string | undefined) => void }) {
  const words = useWords()
  const { loaded, say } = useOpenCase()
  const fact = loaded.policy.facts.find(({ subject, name }) => subject === 'case' && name === 'disposal')
  const only = fact?.options?.length === 1 ? fact.options[0] : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in once
  useEffect(() => {
    if (only && value === undefined) onChange(only)
  }, [only])
  if (!fact?.options) return null
  return (
    <Select
      label={say(fact.title) ?? words('act.field-disposal')}
      data={fact.options.map((id) => ({
        value: id,
        label: say(fact.optionTitles?.[id]) ?? words(`act.disposal-${id}`),
      }))}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      clearable
      clearButtonProps={{ 'aria-label': words('act.clear') }}
    />
  )
}

function Reason({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) {
  const words = useWords()
  return (
    <FieldInput
      field={{ type: 'text', required: false }}
      label={words('act.field-reason')}
      description={words('act.reason-help')}
      value={value}
      onChange={onChange}
    />
  )
}
