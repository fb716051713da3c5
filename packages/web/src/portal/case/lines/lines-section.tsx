import { Stack, Title } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { Costs } from './costs.tsx'
import { LineCard } from './line-card.tsx'

/** What the case is about, line by line: what was judged and decided, under which clause, and who pays. */
export function LinesSection() {
  const words = useWords()
  const { view } = useOnPage()
  const whole = view.lines.every(({ id }) => id === '*')
  return (
    <Stack component="section" aria-labelledby="lines-title" id="lines" gap="md">
      <Title order={2} size="h3" id="lines-title">
        {words(whole ? 'case.lines.title-whole' : 'case.lines.title')}
      </Title>
      {view.lines.map((line) => (
        <LineCard key={line.id} line={line} />
      ))}
      <Costs />
    </Stack>
  )
}
