import { Stack, Title } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { useState } from 'react'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { FieldWordsProvider } from '../case/act/field-words.ts'
import { Compact } from '../case/compact.tsx'
import { CallForm } from './call-form.tsx'
import { CallTaken } from './call-taken.tsx'
import { usePolicyInForce } from './data.ts'

/** A call written down while it lasts: it makes the same case as a request over the web. */
export function LogACallPage() {
  const words = useWords()
  const policy = usePolicyInForce()
  const [taken, setTaken] = useState<CaseView>()
  const [calls, setCalls] = useState(0)
  if (policy.error) return <Failed error={policy.error} onAgain={() => void policy.refetch()} />
  if (policy.isPending) return <Waiting />
  const loaded = policy.data
  if (!loaded)
    return (
      <Title order={2} size="h4">
        {words('call.no-policy')}
      </Title>
    )
  const { policy: inForce } = loaded
  return (
    <FieldWordsProvider
      value={{
        zone: loaded.contextOf('').zone.name,
        say: (text) => text?.[words.language] ?? (text && Object.values(text)[0]),
        currency: inForce.money.currency,
      }}
    >
      <Compact>
        <Stack gap="md">
          <Title order={2} size="h3">
            {words('call.title')}
          </Title>
          {taken ? (
            <CallTaken
              view={taken}
              onNext={() => {
                setTaken(undefined)
                setCalls(calls + 1)
              }}
            />
          ) : (
            <CallForm key={calls} policy={inForce} onTaken={setTaken} />
          )}
        </Stack>
      </Compact>
    </FieldWordsProvider>
  )
}
