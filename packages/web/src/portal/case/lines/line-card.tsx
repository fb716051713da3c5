import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { writeValue } from '../data/say.ts'
import type { Line } from '../data/use-case.ts'
import { Pairs } from '../why/pairs.tsx'
import { Decision } from './decision.tsx'
import { Evidence } from './evidence.tsx'
import { RunSteps } from './run-steps.tsx'
import { Verdict } from './verdict.tsx'

/** One line of the case: what was told about it, what was judged, what was decided, and how far that is. */
export function LineCard({ line }: { line: Line }) {
  const words = useWords()
  const { view } = useOnPage()
  const { id, title, quantity, unit, answers, decision } = line
  const runs = view.remedies.filter((run) => run.line === id && !run.givenUp)
  const description = id === '*' || view.lines[0]?.id === id ? view.request.description : undefined
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" align="baseline" gap="xs">
          <Title order={3} size="h5">
            {title ?? view.kindTitle}
          </Title>
          {quantity && (
            <Text size="sm" c="dimmed">
              {writeValue(quantity, words)} {unit}
            </Text>
          )}
        </Group>
        {typeof description === 'string' && (
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {description}
          </Text>
        )}
        <Pairs
          pairs={answers.map(({ name, label, value, text }) => ({
            key: name,
            label,
            value: text ?? writeValue(value, words),
          }))}
        />
        <Evidence line={id} />
        {line.verdict && <Verdict verdict={line.verdict} decided={decision !== undefined} />}
        {decision && <Decision line={line} decision={decision} />}
        {runs.map((run) => (
          <RunSteps key={run.run} run={run} />
        ))}
      </Stack>
    </Paper>
  )
}
