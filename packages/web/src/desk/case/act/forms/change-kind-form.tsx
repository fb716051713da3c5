import { Select, Stack } from '@mantine/core'
import { useWords } from '../../../../ui/words/words.tsx'
import { ClauseText } from '../../clause-text.tsx'
import { useOpenCase } from '../../open-case.ts'
import type { FormProps } from './form.ts'
import { RequestFields } from './request-fields.tsx'

/** Turns the case into another kind of request, with what that one asks besides. */
export function ChangeKindForm(props: FormProps) {
  const words = useWords()
  const { view, loaded, names } = useOpenCase()
  const { draft, change } = props
  const kinds = loaded.policy.requests[view.kind]?.leadsTo ?? []
  const kind = typeof draft.with.kind === 'string' ? draft.with.kind : undefined
  const clause = kind && loaded.policy.requests[kind]?.clause
  return (
    <Stack gap="sm">
      <Select
        label={words('act.field-kind')}
        withAsterisk
        data={kinds.map((value) => ({ value, label: names.kind(value) }))}
        value={kind ?? null}
        onChange={(chosen) =>
          change({ with: { ...draft.with, kind: chosen ?? undefined }, answers: {}, lines: {} })
        }
      />
      {clause && <ClauseText clause={clause} />}
      {kind && <RequestFields {...props} kind={kind} />}
    </Stack>
  )
}
