import { Table, Text } from '@mantine/core'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { money, writeValue } from '../data/say.ts'
import type { Next } from '../data/use-case.ts'

/** What an answer is about: what was told with the steps before, such as the sums of a quote, and what they come to. */
export function Quote({ next }: { next: Next }) {
  const words = useWords()
  const { view } = useOnPage()
  const basis = next.basis ?? []
  const sums = basis.filter(({ type }) => type === 'money').map(({ value }) => Number(value))
  const total =
    next.amount ?? (sums.length > 1 ? sums.reduce((sum, each) => sum + each, 0).toFixed(2) : undefined)
  if (basis.length === 0 && total === undefined) return null
  return (
    <div>
      <Text size="sm" fw={600}>
        {words('case.quote.title')}
      </Text>
      <Table verticalSpacing={4} horizontalSpacing={0} maw={420}>
        <Table.Tbody>
          {basis.map(({ name, type, label, value, text }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {capital(label)}
              </Table.Th>
              <Table.Td ta="end">
                {type === 'money' ? money(view, String(value), words) : (text ?? writeValue(value, words))}
              </Table.Td>
            </Table.Tr>
          ))}
          {total !== undefined && (
            <Table.Tr>
              <Table.Th scope="row">{words('case.quote.total')}</Table.Th>
              <Table.Td ta="end" fw={700}>
                {money(view, total, words)}
              </Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </div>
  )
}
