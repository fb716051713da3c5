import { Paper, Stack, Title } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import { WhyShut } from '../contest/why-shut.tsx'
import type { OwnAction } from '../data/use-case.ts'
import { ShutKind } from './shut-kind.tsx'

/** The case cannot become another kind of request now, and why. */
export function ShutTurn({ action: { refusal, clause, kinds = [] } }: { action: OwnAction }) {
  const words = useWords()
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Title order={3} size="h5">
          {words('case.turn.title')}
        </Title>
        {refusal ? (
          <WhyShut refusal={refusal} clause={clause} />
        ) : (
          <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {kinds.map((kind) => (
              <ShutKind key={kind.kind} kind={kind} kinds={kinds} explained />
            ))}
          </Stack>
        )}
      </Stack>
    </Paper>
  )
}
