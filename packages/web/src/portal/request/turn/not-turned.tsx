import { Alert, Stack, Text } from '@mantine/core'
import type { CaseEvent } from '@redress/server/api'
import { useEffect, useRef } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { Since } from '../../case/form/since.tsx'
import { Changes } from '../../case/why/changes.tsx'
import { Facts } from '../../case/why/facts.tsx'
import type { NotTakenProps } from '../form.ts'

/** Why a case did not become what was asked for: what happened meanwhile; or the no, with its clause, facts, and what would change it. It stands as it was. */
export function NotTurned({ problem, form: { turned, judgement } }: NotTakenProps) {
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const { refusal, status, events } = problem
  // Where the verdict beside the form says the same, the facts stand there.
  const isExplained = judgement?.verdicts.some(({ clause }) => clause === refusal?.clause)
  const alert = { ref: place, tabIndex: -1, role: 'alert' }
  if (status === 409 || status === 412)
    return (
      <Alert {...alert} color="orange" title={words('case.conflict.title')}>
        <Stack gap="sm">
          {turned && <Since view={turned} me="customer" events={(events ?? []) as CaseEvent[]} />}
          <Text size="sm">{words('turn.meanwhile')}</Text>
        </Stack>
      </Alert>
    )
  const clauses = (problem.clauses ?? {}) as Record<string, string>
  return (
    <Alert {...alert} color="red" title={words('turn.not-turned')}>
      <Stack gap="sm">
        <Text size="sm">
          {refusal ? words(`case.refusal.${refusal.id}`) : (problem.detail ?? problem.title)}
        </Text>
        {refusal?.clause && <Text size="sm">{clauses[refusal.clause]}</Text>}
        {!isExplained && <Facts facts={refusal?.facts} />}
        {!isExplained && <Changes changes={refusal?.wouldChange} />}
        <Text size="sm">{words('turn.stays')}</Text>
      </Stack>
    </Alert>
  )
}
