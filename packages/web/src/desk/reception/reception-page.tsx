import { Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { Compact } from '../case/compact.tsx'
import { Arrived } from './arrived.tsx'
import { NumberField } from './number-field.tsx'
import { ReceivedNote } from './received-note.tsx'

/** Where parcels arrive: a number scanned or typed, the customer's message, the products looked at one by one, one confirmation. */
export function ReceptionPage() {
  const words = useWords()
  const [number, setNumber] = useState<string>()
  const [done, setDone] = useState<{ number: string; steps: readonly string[] }>()
  return (
    <Compact>
      <Stack gap="md" maw={760} mx="auto">
        <Title order={2} size="h3">
          {words('reception.title')}
        </Title>
        {done && !number && <ReceivedNote {...done} />}
        <NumberField
          key={number ?? `after ${done?.number ?? ''}`}
          open={number}
          onFound={(found) => {
            setNumber(found)
            setDone(undefined)
          }}
          onClear={() => setNumber(undefined)}
        />
        {number && (
          <Arrived
            key={number}
            number={number}
            onDone={(steps) => {
              setDone({ number, steps })
              setNumber(undefined)
            }}
          />
        )}
      </Stack>
    </Compact>
  )
}
