import { Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { Notice } from '../form/notice.tsx'
import { Sure } from '../form/sure.tsx'
import { WhyShut } from './why-shut.tsx'

const from = 'withdraw'

/** Takes the request back, after a question; where that cannot be, why not. */
export function Withdraw() {
  const words = useWords()
  const { view, give, giving } = useOnPage()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
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
            <Notice from={from} />
            {asked ? (
              <Sure
                label={words('case.withdraw.yes')}
                onNo={() => setAsked(false)}
                onYes={() => {
                  setAsked(false)
                  withdraw()
                }}
              >
                <Text size="sm">{words('case.withdraw.question')}</Text>
                <Textarea
                  label={words('case.withdraw.reason')}
                  autosize
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              </Sure>
            ) : (
              <div>
                <Button
                  variant="default"
                  size="sm"
                  data-no-print
                  loading={giving.state === 'busy' && giving.from === from}
                  onClick={() => setAsked(true)}
                >
                  {words('case.withdraw.ask')}
                </Button>
              </div>
            )}
          </>
        ) : (
          <WhyShut refusal={action.refusal} clause={action.clause} />
        )}
      </Stack>
    </Paper>
  )
}
