import { Alert, List, Stack, Text } from '@mantine/core'
import type { Problem } from '../../ui/api/request.ts'
import { tellWrong } from '../../ui/refusal/tell-wrong.ts'
import { useWords } from '../../ui/words/words.tsx'

/** Why the server did not take a request: the clause, and what is missing, which is also said at each field. */
export function NotTaken({ problem }: { problem: Problem }) {
  const words = useWords()
  const { refusal, errors = [], detail, title } = problem
  const clause = refusal?.clause
    ? (problem.clauses as Record<string, string> | undefined)?.[refusal.clause]
    : undefined
  return (
    <Alert color="red" role="alert" title={words('request.not-taken')}>
      <Stack gap="xs">
        <Text size="sm">
          {refusal?.wrong ? tellWrong(refusal.wrong, words) : (clause ?? detail ?? title)}
        </Text>
        {errors.length > 0 && (
          <List size="sm">
            {errors.map(({ at, message }) => (
              <List.Item key={at}>{message}</List.Item>
            ))}
          </List>
        )}
        <Text size="sm">{words('request.not-taken-help')}</Text>
      </Stack>
    </Alert>
  )
}
