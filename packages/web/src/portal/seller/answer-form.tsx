import { Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { useOnPage } from '../case/data/context.tsx'
import { useTyped } from '../case/form/field-input.tsx'
import { Fields, type Filled, toldIn } from '../case/form/fields.tsx'
import { LongText } from '../case/form/long-text.tsx'
import { Notice } from '../case/form/notice.tsx'
import { SendButton } from '../case/form/send-button.tsx'
import nextClasses from '../case/next/next.module.css'
import { putOut } from '../case/talk/outbox.ts'

const from = 'answer'
const answers = ['accepts', 'proposes', 'refuses'] as const

/** The seller's answer: agrees, proposes something else, or refuses; with a message to us, and whatever the policy asks with it. */
export function AnswerForm() {
  const words = useWords()
  const { view, give } = useOnPage()
  const typed = useTyped()
  const [answer, setAnswer] = useState<string>()
  const [message, setMessage] = useState('')
  const [filled, setFilled] = useState<Filled>({})
  const fields = view.actions?.find((each) => each.do === 'answer-as-seller')?.fields ?? []
  const wordless = answer === 'proposes' && message.trim() === ''

  const submit = async () => {
    if (!answer || wordless) return
    const { answers: told } = toldIn(fields, filled, undefined, typed)
    const given = await give(from, {
      do: 'answer-as-seller',
      with: { answer, ...(told ? { answers: told } : {}) },
    })
    if (!given || message.trim() === '') return
    putOut({
      key: crypto.randomUUID(),
      number: view.number,
      body: message.trim(),
      language: words.language,
      at: new Date().toISOString(),
    })
    setMessage('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label={words('seller.answer.yours')}
          value={answer ?? null}
          onChange={setAnswer}
          withAsterisk
        >
          <Stack gap="xs" mt="xs">
            {answers.map((each) => (
              <Radio.Card
                key={each}
                value={each}
                p="sm"
                className={nextClasses.offer}
                data-chosen={each === answer || undefined}
              >
                <Group wrap="nowrap" align="flex-start">
                  <Radio.Indicator mt={2} />
                  <div>
                    <Text fw={600}>{words(`seller.answer.${each}`)}</Text>
                    <Text size="sm" c="dimmed">
                      {words(`seller.answer.${each}-help`)}
                    </Text>
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </Stack>
        </Radio.Group>
        <Fields fields={fields} filled={filled} onChange={setFilled} />
        <LongText
          label={words(answer === 'refuses' ? 'seller.answer.why' : 'seller.answer.message')}
          description={words('seller.answer.message-help')}
          minRows={3}
          withAsterisk={answer === 'proposes'}
          value={message}
          onText={setMessage}
        />
        <Notice from={from} />
        <div>
          <SendButton from={from} disabled={answer === undefined || wordless}>
            {words('seller.answer.send')}
          </SendButton>
        </div>
      </Stack>
    </form>
  )
}
