import { Stack, Text, Title } from '@mantine/core'
import { Due } from '../../../ui/time/due.tsx'
import { useNow } from '../../../ui/time/now.tsx'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { lineTitle } from '../data/say.ts'
import type { Next } from '../data/use-case.ts'
import { ClauseButton } from '../why/clause.tsx'

/** What is to be done, about which product, and by when; what is late is said to be late, and what it means. */
export function TaskHead({ next, title }: { next: Next; title: string }) {
  const words = useWords()
  const { view } = useOnPage()
  const now = useNow()
  const line = lineTitle(view, next.line)
  const late = next.due !== undefined && Date.parse(next.due) <= now
  return (
    <Stack gap={2}>
      <Title order={3} size="h4">
        {capital(title)}
      </Title>
      {line && <Text size="sm">{line}</Text>}
      {next.due && (
        <Text size="sm" fw={600}>
          {words(late ? 'case.next.late' : 'case.next.until')} <Due at={next.due} size="sm" fw={600} span />
        </Text>
      )}
      <ClauseButton id={next.clause} about={title} />
    </Stack>
  )
}
