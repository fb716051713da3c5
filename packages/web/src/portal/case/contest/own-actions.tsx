import { Paper, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { OwnAction } from '../data/use-case.ts'
import { useTyped } from '../form/field-input.tsx'
import { Fields, type Filled, toldIn } from '../form/fields.tsx'
import { Notice } from '../form/notice.tsx'
import { SendButton } from '../form/send-button.tsx'
import { ClauseButton } from '../why/clause.tsx'
import { WhyShut } from './why-shut.tsx'

/** What the policy lets people ask for besides, such as to be called back. */
export function OwnActions() {
  const { view } = useOnPage()
  const known = new Set([
    ...['withdraw', 'change-kind', 'provide-information', 'answer-as-seller', 'contest-sanction'],
  ])
  const owed = new Set(view.next.map((next) => next.do))
  const shown = (view.actions ?? []).filter((each) => !known.has(each.do) && !owed.has(each.do))
  return shown.map((action) => <OwnActionCard key={action.do} action={action} />)
}

function OwnActionCard({ action }: { action: OwnAction }) {
  const words = useWords()
  const { give } = useOnPage()
  const typed = useTyped()
  const [filled, setFilled] = useState<Filled>({})
  const { title = action.do, allowed, fields = [], clause, refusal } = action
  const from = `own ${action.do}`
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Title order={3} size="h5">
          {title}
        </Title>
        {allowed ? (
          <form
            data-no-print
            onSubmit={(event) => {
              event.preventDefault()
              void give(from, { do: action.do, with: toldIn(fields, filled, undefined, typed) })
            }}
          >
            <Stack gap="sm">
              <ClauseButton id={clause} about={title} />
              <Fields fields={fields} filled={filled} onChange={setFilled} />
              <Notice from={from} />
              <div>
                <SendButton
                  from={from}
                  variant="light"
                  size="sm"
                  aria-label={words('case.action.ask-for', { action: title })}
                >
                  {words('case.action.ask')}
                </SendButton>
              </div>
            </Stack>
          </form>
        ) : (
          <WhyShut refusal={refusal} clause={clause} />
        )}
      </Stack>
    </Paper>
  )
}
