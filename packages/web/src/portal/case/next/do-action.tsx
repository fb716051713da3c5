import { Stack } from '@mantine/core'
import { useState } from 'react'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Next } from '../data/use-case.ts'
import { useTyped } from '../form/field-input.tsx'
import { Fields, type Filled, toldIn } from '../form/fields.tsx'
import { Notice } from '../form/notice.tsx'
import { SendButton } from '../form/send-button.tsx'
import { TaskHead } from './task-head.tsx'

/** Any other command that is owed, with what is asked with it. */
export function DoAction({ next }: { next: Next }) {
  const words = useWords()
  const { give } = useOnPage()
  const typed = useTyped()
  const [filled, setFilled] = useState<Filled>({})
  const fields = next.fields ?? []
  const from = `action ${next.do}`
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void give(from, { do: next.do, with: toldIn(fields, filled, undefined, typed) })
      }}
    >
      <Stack gap="md">
        <TaskHead next={next} title={next.title} />
        <Fields fields={fields} filled={filled} onChange={setFilled} />
        <Notice from={from} />
        <div>
          <SendButton from={from}>{words('case.step.confirm', { step: capital(next.title) })}</SendButton>
        </div>
      </Stack>
    </form>
  )
}
