import { Radio, Select, Stack, Text } from '@mantine/core'
import { useWords } from '../../../../ui/words/words.tsx'
import { ClauseText } from '../../clause-text.tsx'
import { useOpenCase } from '../../open-case.ts'
import { AskedFields } from '../asked-fields.tsx'
import { FieldInput } from '../field-input.tsx'
import type { FormProps } from './form.ts'
import { ProofUpload } from './proof-upload.tsx'
import { useOutcome } from './use-outcome.ts'

/** A step of a remedy: how it ended, what the policy asks, what it came to, and the proof where it takes one. */
export function DoStepForm({ draft, change, preview }: FormProps) {
  const words = useWords()
  const { staff, view, loaded, names } = useOpenCase()
  const outcomeOf = useOutcome()
  const ready = staff.steps.filter(({ submitted }) => !submitted)
  const lines = Array.isArray(draft.with.lines) ? (draft.with.lines as string[]) : undefined
  const chosen =
    ready.find(
      ({ step, line }) => step === draft.with.step && (!lines || line === '*' || lines.includes(line)),
    ) ?? (draft.with.step ? undefined : ready[0])
  const set = (part: Record<string, unknown>) => change({ with: { ...draft.with, ...part } })
  const choose = (key: string | null) => {
    const found = ready.find((each) => `${each.run} ${each.step}` === key)
    if (found)
      change({
        with: { step: found.step, ...(found.line === '*' ? {} : { lines: [found.line] }) },
        answers: {},
        lines: {},
      })
  }
  const declared = chosen && loaded.policy.remedies[chosen.remedy]?.steps.find(({ id }) => id === chosen.step)
  const run = view.remedies.find((each) => each.run === chosen?.run)
  const about = chosen && chosen.line !== '*' ? [chosen.line] : undefined
  return (
    <Stack gap="sm">
      {(ready.length > 1 || !draft.with.step) && (
        <Select
          label={words('act.field-step')}
          withAsterisk
          data={ready.map((each) => ({
            value: `${each.run} ${each.step}`,
            label: [names.step(each.remedy, each.step), each.line !== '*' && names.line(each.line)]
              .filter(Boolean)
              .join(' · '),
          }))}
          value={chosen && draft.with.step ? `${chosen.run} ${chosen.step}` : null}
          onChange={choose}
        />
      )}
      {declared?.clause && <ClauseText clause={declared.clause} />}
      {run?.amount && declared?.pays && (
        <Text size="sm" fw={600}>
          {words('act.pays', { amount: names.money(run.amount) })}
        </Text>
      )}
      {declared && Object.keys(declared.outcomes).length > 0 && (
        <Radio.Group
          label={words('act.field-step-outcome')}
          withAsterisk
          value={typeof draft.with.outcome === 'string' ? draft.with.outcome : null}
          onChange={(outcome) => set({ outcome })}
        >
          <Stack gap={8} mt={4}>
            {Object.entries(declared.outcomes).map(([name, consequences]) => {
              const { title, means } = outcomeOf(name, consequences)
              return <Radio key={name} value={name} label={title} description={means} />
            })}
          </Stack>
        </Radio.Group>
      )}
      {declared && (
        <AskedFields
          fields={declared.ask}
          draft={draft}
          change={change}
          missing={preview?.refusal?.missing}
          {...(about ? { lines: about } : {})}
        />
      )}
      {declared?.pays && !run?.amount && (
        <FieldInput
          field={{ type: 'money', required: false, min: 0 }}
          label={words('act.field-amount')}
          value={draft.with.amount}
          onChange={(amount) => set({ amount })}
        />
      )}
      {declared?.proof && (
        <ProofUpload kind={declared.proof} onFile={(file) => set({ proof: file ? { file } : undefined })} />
      )}
    </Stack>
  )
}
