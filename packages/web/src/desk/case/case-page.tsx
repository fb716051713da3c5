import { Alert, Group, Stack } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { IconEye } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { RequestError } from '../../ui/api/request.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import type { Acting } from './act/acting.ts'
import { FieldWordsProvider } from './act/field-words.ts'
import { CaseHead } from './case-head.tsx'
import { CaseKeys } from './case-keys.tsx'
import { Compact } from './compact.tsx'
import { useCase } from './data/case.ts'
import { useCaseLive } from './data/use-case-live.ts'
import { Layout } from './layout.tsx'
import { NoSuchCase } from './no-such-case.tsx'
import { OpenCaseProvider } from './open-case.ts'
import { Presence } from './presence/presence.tsx'
import { useOpened } from './use-opened.ts'

/** One case: what is known, what was said and happened, and what is next. */
export function CasePage({ number }: { number: string }) {
  const found = useCase(number)
  const problem = found.error instanceof RequestError ? found.error.problem : undefined
  if (found.data) return <Found view={found.data} />
  if (problem?.status === 404) return <NoSuchCase asked={number} problem={problem} />
  if (found.error) return <Failed error={found.error} onAgain={() => void found.refetch()} />
  return <Waiting />
}

function Found({ view }: { view: CaseView }) {
  const words = useWords()
  const [acting, setActing] = useState<Acting>()
  useCaseLive(view.id)
  const act = useCallback(
    (action: string, preset?: Record<string, unknown>) => setActing({ action, preset, begun: view.version }),
    [view.version],
  )
  const { open, error, again } = useOpened(view, act)
  if (error) return <Failed error={error} onAgain={again} />
  if (!view.staff) return <Alert color="red" title={words('case.not-staff')} role="alert" />
  if (!open) return <Waiting />
  return (
    <OpenCaseProvider value={open}>
      <FieldWordsProvider value={{ zone: open.zone, say: open.say, currency: open.names.currency }}>
        <Compact>
          <Stack gap="md">
            <Group justify="space-between" align="flex-start" gap="sm">
              <CaseHead />
              <Presence doing={acting ? 'deciding' : 'looking'} />
            </Group>
            {view.staff.actions.length === 0 && (
              <Alert icon={<IconEye aria-hidden />} color="gray">
                {words('case.only-looking')}
              </Alert>
            )}
            <Layout acting={acting} onActed={() => setActing(undefined)} />
          </Stack>
          <CaseKeys />
        </Compact>
      </FieldWordsProvider>
    </OpenCaseProvider>
  )
}
