import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { Acting } from '../act/acting.ts'
import { ActionForm } from '../act/action-form.tsx'
import { type Deed, DoneNote } from '../act/done-note.tsx'
import { ActionList } from './action-list.tsx'
import { Owed } from './owed.tsx'
import { Proposals } from './proposals.tsx'
import { Steps } from './steps.tsx'

/** What is owed, what the policy proposes, what can be done, and why not the rest; or the form of what is being done. */
export function NextStep({ acting, onActed }: { acting: Acting | undefined; onActed: () => void }) {
  const [deed, setDeed] = useState<Deed>()
  return (
    <Stack gap="md" mb="md">
      {deed && !acting && <DoneNote key={deed.id} deed={deed} onClose={() => setDeed(undefined)} />}
      {acting ? (
        <ActionForm
          key={`${acting.action} ${acting.begun} ${JSON.stringify(acting.preset ?? {})}`}
          acting={acting}
          onBack={onActed}
          onDone={(done) => {
            setDeed(done)
            onActed()
          }}
        />
      ) : (
        <>
          <Owed />
          <Proposals />
          <Steps />
          <ActionList />
        </>
      )}
    </Stack>
  )
}
