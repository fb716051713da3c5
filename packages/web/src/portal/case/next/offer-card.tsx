import { Group, Radio, Text } from '@mantine/core'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { money } from '../data/say.ts'
import type { Line } from '../data/use-case.ts'
import classes from './next.module.css'

type Offer = Line['offers'][number]

/** One remedy that can be chosen, with what it is worth and the steps that it takes. */
export function OfferCard({ offer, chosen }: { offer: Offer; chosen: boolean }) {
  const words = useWords()
  const { view, me } = useOnPage()
  const { remedy, title, worth, steps = [] } = offer
  const mine = steps.filter(({ owes }) => owes === me).map((step) => capital(step.title))
  return (
    <Radio.Card value={remedy} className={classes.offer} data-chosen={chosen || undefined} p="sm">
      <Group wrap="nowrap" align="flex-start">
        <Radio.Indicator mt={2} />
        <div>
          <Group gap="xs" align="baseline">
            <Text fw={600}>{title}</Text>
            {worth && <Text fw={600}>{money(view, worth, words)}</Text>}
          </Group>
          <Text size="sm" {...(chosen ? {} : { c: 'dimmed' })}>
            {steps.map((step) => capital(step.title)).join(words.direction === 'rtl' ? ' ← ' : ' → ')}
          </Text>
          {mine.length > 0 && (
            <Text size="sm">{words('case.choose.yours', { steps: listed(mine, words.language) })}</Text>
          )}
        </div>
      </Group>
    </Radio.Card>
  )
}

const listed = (items: string[], language: string) => new Intl.ListFormat(language).format(items)
