import { Checkbox, Stack, Textarea } from '@mantine/core'
import type { RefusalView } from '@redress/server/api'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'
import type { Draft } from './acting.ts'

interface OverruleProps {
  refusal: RefusalView | undefined
  draft: Draft
  change: (changed: Partial<Draft>) => void
}

/** An exception to what the policy says, by those who may, with its reason; it stands in the log. */
export function Overrule({ refusal, draft: { overrule }, change }: OverruleProps) {
  const words = useWords()
  const { mayOverrule } = useOpenCase()
  const wanted = overrule !== undefined
  if (!wanted && !(refusal?.overrulable && mayOverrule)) return null
  return (
    <Stack gap="xs">
      <Checkbox
        label={words('act.overrule')}
        description={words('act.overrule-help')}
        checked={wanted}
        onChange={({ currentTarget }) => change({ overrule: currentTarget.checked ? '' : undefined })}
      />
      {wanted && (
        <Textarea
          label={words('act.overrule-reason')}
          withAsterisk
          autosize
          minRows={2}
          value={overrule}
          onChange={({ currentTarget }) => change({ overrule: currentTarget.value })}
        />
      )}
    </Stack>
  )
}
