import { Alert, Button, Stack, Text } from '@mantine/core'
import type { CaseView, RefusalView } from '@redress/server/api'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../../ui/words/words.tsx'

/** The case cannot become this, or not now, and why. */
export function CannotTurn({ turned, refusal }: { turned: CaseView; refusal: RefusalView | undefined }) {
  const words = useWords()
  const { number, kindTitle, clauses } = turned
  return (
    <Alert color="orange" title={words('turn.cannot')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {refusal ? words(`case.refusal.${refusal.id}`) : words('turn.is-now', { kind: kindTitle })}
        </Text>
        {refusal?.clause && <Text size="sm">{clauses[refusal.clause]}</Text>}
        <Button component={Link} to={`/cases/${encodeURIComponent(number)}`} variant="default" size="sm">
          {words('turn.to-case')}
        </Button>
      </Stack>
    </Alert>
  )
}
