import { Text } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Body } from '../data/use-case.ts'
import { AskFirst } from '../form/ask-first.tsx'

/** Says that the customer has turned to an outside body, after a question. */
export function Refer({ body: { body, title } }: { body: Body }) {
  const words = useWords()
  const { give } = useOnPage()
  const from = `refer ${body}`
  return (
    <AskFirst
      from={from}
      ask={words('case.refer.ask')}
      askName={words('case.refer.ask-of', { body: title })}
      yes={words('case.refer.yes')}
      colour="brand"
      onYes={() => void give(from, { do: 'refer', with: { body } })}
    >
      <Text size="sm">{words('case.refer.question', { body: title })}</Text>
    </AskFirst>
  )
}
