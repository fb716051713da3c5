import { Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { AskFirst } from '../form/ask-first.tsx'
import { WhyShut } from './why-shut.tsx'

const from = 'withdraw'

/** Takes the request back, after a question; where that cannot be, why not. */
export function Withdraw() {
  const words = useWords()
  const { view, give } = useOnPage()
  const [reason, setReason] = useState('')
  const action = view.actions?.find((each) => each.do === 'withdraw')
  if (!action) return null
  const withdraw = () => {
    const why = reason.trim()
    void give(from, { do: 'withdraw', with: why ? { reason: why } : {} })
  }
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Title order={3} size="h5">
          {words('case.withdraw.title')}
        </Title>
        {action.allowed ? (
          <>
            <Text size="sm">{words('case.withdraw.help')}</Text>
            <AskFirst
              from={from}
              ask={words('case.withdraw.ask')}
              yes={words('case.withdraw.yes')}
              onYes={withdraw}
            >
              <Text size="sm">{words('case.withdraw.question')}</Text>
              <Textarea
                label={words('case.withdraw.reason')}
                autosize
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </AskFirst>
          </>
        ) : (
          <WhyShut refusal={action.refusal} clause={action.clause} />
        )}
      </Stack>
    </Paper>
  )
}
