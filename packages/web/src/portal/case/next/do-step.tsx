import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { currentUploads, removeUploads } from '../../../ui/upload/uploads.ts'
import { useUploads } from '../../../ui/upload/use-uploads.ts'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { outcomeText } from '../data/say.ts'
import type { Next } from '../data/use-case.ts'
import { useTyped } from '../form/field-input.tsx'
import { Fields, type Filled, toldIn } from '../form/fields.tsx'
import { Notice } from '../form/notice.tsx'
import { SendButton } from '../form/send-button.tsx'
import { Quote } from './quote.tsx'
import { TaskHead } from './task-head.tsx'
import { WantedFiles } from './wanted-files.tsx'

/** A step of a remedy that is theirs: with its proof, what is asked with it, and how it ends where that is theirs to say, such as the answer to a quote. */
export function DoStep({ next }: { next: Next }) {
  const words = useWords()
  const { view, give } = useOnPage()
  const typed = useTyped()
  const [filled, setFilled] = useState<Filled>({})
  const [outcome, setOutcome] = useState<string>()
  const { step = '', run = '', line, proof, fields = [], outcomes = [] } = next
  const from = `step ${run} ${step}`
  const group = `case ${view.id} proof ${run} ${step}`
  const uploads = useUploads(group)
  const taken = uploads.find(({ state }) => state === 'done')
  const ready = (!proof || taken) && (outcomes.length === 0 || outcome)

  const submit = async () => {
    const file = currentUploads().find((each) => each.group === group && each.file)?.file
    const done = await give(from, {
      do: 'do-step',
      with: {
        step,
        ...toldIn(fields, filled, line, typed),
        ...(outcome ? { outcome } : {}),
        ...(proof && file ? { proof: { file } } : {}),
      },
    })
    if (done) await removeUploads(uploads.map(({ id }) => id))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <TaskHead next={next} title={next.title} />
        {outcomes.length > 0 && <Quote next={next} />}
        {proof && (
          <WantedFiles
            group={group}
            label={proof.title}
            accept={proof.accept}
            help={proof.clause ? view.clauses[proof.clause] : undefined}
          />
        )}
        <Fields fields={fields} filled={filled} onChange={setFilled} />
        {outcomes.length > 0 && (
          <Radio.Group
            label={words('case.step.outcome')}
            value={outcome ?? null}
            onChange={setOutcome}
            withAsterisk
          >
            <Stack gap="xs" mt="xs">
              {outcomes.map((each) => (
                <Radio key={each} value={each} label={outcomeText(each, words)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Notice from={from} />
        <div>
          <SendButton from={from} disabled={!ready}>
            {proof
              ? words('case.step.send-proof')
              : outcomes.length > 0
                ? words('case.step.answer')
                : words('case.step.confirm', { step: capital(next.title) })}
          </SendButton>
        </div>
      </Stack>
    </form>
  )
}
