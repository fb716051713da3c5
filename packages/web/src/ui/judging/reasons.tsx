/** What a "no" rests on, and what would change it. */
import { List, Stack, Text } from '@mantine/core'
import { useWords } from '../words/words.tsx'
import { writeFactValue } from './fact-value.ts'
import type { Change, Reason } from './judgement.ts'

export function Reasons({ reasons, changes }: { reasons: readonly Reason[]; changes: readonly Change[] }) {
  const words = useWords()
  if (reasons.length === 0 && changes.length === 0) return null
  return (
    <Stack gap={4}>
      {reasons.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            {words('judging.because')}
          </Text>
          <List size="sm" withPadding>
            {reasons.map(({ fact, title, value, said }) => (
              <List.Item key={fact}>
                {words('judging.label', { title })} <bdi>{said ?? writeFactValue(value, words.language)}</bdi>
              </List.Item>
            ))}
          </List>
        </>
      )}
      {changes.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            {words('judging.would-change')}
          </Text>
          <List size="sm" withPadding>
            {changes.map(({ fact, title, how, said }) => (
              <List.Item key={`${fact} ${how} ${said.join()}`}>
                {words('judging.label', { title })}{' '}
                {words(`judging.needs-${how}`, {
                  value: said.map((each) => writeFactValue(each, words.language)).join(', '),
                })}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  )
}
