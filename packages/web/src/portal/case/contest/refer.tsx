import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Body } from '../data/use-case.ts'
import { Notice } from '../form/notice.tsx'
import { Sure } from '../form/sure.tsx'

/** Says that the customer has turned to an outside body, after a question. */
export function Refer({ body: { body, title } }: { body: Body }) {
  const words = useWords()
  const { give, giving } = useOnPage()
  const [asked, setAsked] = useState(false)
  const from = `refer ${body}`
  return (
    <>
      <Notice from={from} />
      {asked ? (
        <Sure
          label={words('case.refer.yes')}
          colour="brand"
          onNo={() => setAsked(false)}
          onYes={() => {
            setAsked(false)
            void give(from, { do: 'refer', with: { body } })
          }}
        >
          <Text size="sm">{words('case.refer.question', { body: title })}</Text>
        </Sure>
      ) : (
        <div>
          <Button
            variant="default"
            size="sm"
            data-no-print
            loading={giving.state === 'busy' && giving.from === from}
            aria-label={words('case.refer.ask-of', { body: title })}
            onClick={() => setAsked(true)}
          >
            {words('case.refer.ask')}
          </Button>
        </div>
      )}
    </>
  )
}
