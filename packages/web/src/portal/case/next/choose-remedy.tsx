import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Next } from '../data/use-case.ts'
import { Notice } from '../form/notice.tsx'
import { SendButton } from '../form/send-button.tsx'
import { Sure } from '../form/sure.tsx'
import { ChoicePreview } from './choice-preview.tsx'
import { OfferCard } from './offer-card.tsx'
import { TaskHead } from './task-head.tsx'

/** The choice among the remedies that are offered for a line: what each is worth, what it takes, and what follows from it. */
export function ChooseRemedy({ next }: { next: Next }) {
  const words = useWords()
  const { view, give } = useOnPage()
  const [remedy, setRemedy] = useState<string>()
  const [declining, setDeclining] = useState(false)
  const from = `choose ${next.line ?? ''}`
  const lines = next.line === undefined || next.line === '*' ? {} : { lines: [next.line] }
  const offers = view.lines.find(({ id }) => id === (next.line ?? '*'))?.offers ?? []
  const open = offers.filter(({ offered }) => offered)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (remedy) void give(from, { do: 'choose-remedy', with: { remedy, ...lines } })
      }}
    >
      <Stack gap="md">
        <TaskHead next={next} title={words('case.choose.title')} />
        <Radio.Group aria-label={words('case.choose.title')} value={remedy ?? null} onChange={setRemedy}>
          <Stack gap="xs">
            {open.map((offer) => (
              <OfferCard key={offer.remedy} offer={offer} chosen={offer.remedy === remedy} />
            ))}
          </Stack>
        </Radio.Group>
        {remedy && <ChoicePreview key={remedy} remedy={remedy} lines={lines} />}
        <Notice from={from} />
        <Group gap="xs">
          <SendButton from={from} disabled={remedy === undefined}>
            {words('case.choose.send')}
          </SendButton>
          <Button variant="subtle" onClick={() => setDeclining(true)}>
            {words('case.choose.decline')}
          </Button>
        </Group>
        {declining && (
          <Sure
            label={words('case.choose.decline')}
            onNo={() => setDeclining(false)}
            onYes={() => {
              setDeclining(false)
              void give(from, { do: 'choose-remedy', with: { decline: true, ...lines } })
            }}
          >
            <Text size="sm">{words('case.choose.decline-help')}</Text>
          </Sure>
        )}
      </Stack>
    </form>
  )
}
