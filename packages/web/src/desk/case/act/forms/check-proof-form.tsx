import { Radio, Stack, Text } from '@mantine/core'
import { useCaseFiles } from '../../../../ui/evidence/files.ts'
import { Gallery } from '../../../../ui/evidence/gallery.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { caseAddress, useOpenCase } from '../../open-case.ts'
import { FieldInput } from '../field-input.tsx'
import type { FormProps } from './form.ts'

/** Looks at the proof of a step: accepted, the step is done; not accepted, it is owed again. */
export function CheckProofForm({ draft, change }: FormProps) {
  const words = useWords()
  const { number, staff, loaded, names, view } = useOpenCase()
  const files = useCaseFiles(number).data ?? []
  const step =
    staff.steps.find((each) => each.submitted && each.step === draft.with.step) ??
    staff.steps.find(({ submitted }) => submitted)
  const kind = step && loaded.policy.remedies[step.remedy]?.steps.find(({ id }) => id === step.step)?.proof
  const known = new Set(
    view.evidence.filter((item) => kind && [item.kind].flat().includes(kind)).map(({ id }) => id),
  )
  const proofs = files.filter(({ id }) => known.has(id))
  const shown = proofs.length > 0 ? proofs : files.filter(({ media }) => media !== undefined).slice(-3)
  const set = (part: Record<string, unknown>) =>
    change({ with: { ...draft.with, ...(step ? { step: step.step } : {}), ...part } })
  return (
    <Stack gap="sm">
      {kind && <Text size="sm">{words('act.proof', { kind: names.evidence(kind) })}</Text>}
      <Gallery
        caseAddress={caseAddress}
        files={shown.map((file) => ({ file, label: file.name ?? (kind ? names.evidence(kind) : '') }))}
      />
      <Radio.Group
        label={words('act.field-accepted')}
        withAsterisk
        value={draft.with.accepted === undefined ? null : String(draft.with.accepted)}
        onChange={(chosen) => set({ accepted: chosen === 'true' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="true" label={words('act.proof-good')} />
          <Radio value="false" label={words('act.proof-bad')} />
        </Stack>
      </Radio.Group>
      <FieldInput
        field={{ type: 'text', required: false }}
        label={words('act.field-reason')}
        value={draft.with.reason}
        onChange={(reason) => set({ reason })}
      />
    </Stack>
  )
}
