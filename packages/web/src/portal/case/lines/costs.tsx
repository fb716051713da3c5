import { Paper, Stack, Table, Title } from '@mantine/core'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { money } from '../data/say.ts'
import { ClauseButton } from '../why/clause.tsx'

/** Who pays what, with the clause that says so. */
export function Costs() {
  const words = useWords()
  const { view, me } = useOnPage()
  if (view.costs.length === 0) return null
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={3} size="h5">
          {words('case.costs.title')}
        </Title>
        <Table verticalSpacing="xs" horizontalSpacing={0}>
          <Table.Tbody>
            {view.costs.map(({ what, title, payer, amount, clause }) => (
              <Table.Tr key={`${what} ${payer} ${clause}`}>
                <Table.Th scope="row" fw={500}>
                  {capital(title)}
                  <ClauseButton id={clause} about={title} />
                </Table.Th>
                <Table.Td ta="end" style={{ verticalAlign: 'top' }}>
                  {words('case.costs.payer', { payer: payer === me ? 'you' : payer })}
                  {amount ? ` · ${money(view, amount, words)}` : ''}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Paper>
  )
}
