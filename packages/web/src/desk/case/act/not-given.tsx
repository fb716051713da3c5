import { Alert, Stack } from '@mantine/core'
import type { RefusalView } from '@redress/server/api'
import { RequestError } from '../../../ui/api/request.ts'
import { Failed } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { WhyNot } from '../next/why-not.tsx'

interface NotGivenProps {
  action: string
  error: unknown
  onAgain: () => void
}

/** Why a command was not carried out after all: the policy's no in the reader's words, or what went wrong. */
export function NotGiven({ action, error, onAgain }: NotGivenProps) {
  const words = useWords()
  const refusal = error instanceof RequestError ? error.problem.refusal : undefined
  if (!refusal) return <Failed error={error} onAgain={onAgain} />
  return (
    <Alert color="red" title={words('act.not-yet')} role="alert">
      <Stack gap="xs">
        <WhyNot refusal={refusal as RefusalView} action={action} />
      </Stack>
    </Alert>
  )
}
