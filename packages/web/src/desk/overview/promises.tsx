import { Text } from '@mantine/core'
import type { Overview } from '@redress/server/api'
import { useWords } from '../../ui/words/words.tsx'
import { Bars } from './bars.tsx'
import { Report } from './report.tsx'

type Row = Overview['promises'][number]
const mostDrawn = 12

/** Promises that were kept and broken, by clause and team. */
export function Promises({ overview: { promises } }: { overview: Overview }) {
  const words = useWords()
  const numbers = new Intl.NumberFormat(words.language)
  const share = new Intl.NumberFormat(words.language, { style: 'percent' })
  const legend = [
    { label: words('overview.kept'), colour: 'teal.6' },
    { label: words('overview.broken'), colour: 'red.7' },
  ]
  const clauseOf = ({ clause, name }: Row) => clause ?? name
  return (
    <Report
      title={words('overview.promises')}
      help={words('overview.promises-help')}
      file="promises"
      rows={promises}
      keyOf={(row) => `${clauseOf(row)} ${row.team}`}
      picture={
        <Bars
          legend={legend}
          bars={promises.slice(0, mostDrawn).map((row) => ({
            label: `${row.title} · ${row.text ?? clauseOf(row)}`,
            parts: [row.kept, row.broken].map((value, place) => ({ ...legend[place], value }) as never),
          }))}
        />
      }
      columns={[
        {
          title: words('overview.clause'),
          csv: (row) => clauseOf(row),
          cell: (row) => (
            <>
              {row.text ?? clauseOf(row)}
              <Text span size="xs" c="dimmed" ms={6}>
                <bdi>§ {clauseOf(row)}</bdi>
              </Text>
            </>
          ),
        },
        { title: words('queue.team'), cell: ({ title }) => title },
        {
          title: words('overview.kept'),
          number: true,
          csv: ({ kept }) => kept,
          cell: ({ kept }) => numbers.format(kept),
        },
        {
          title: words('overview.broken'),
          number: true,
          csv: ({ broken }) => broken,
          cell: ({ broken }) => numbers.format(broken),
        },
        {
          title: words('overview.share'),
          number: true,
          csv: ({ kept, broken }) => kept / (kept + broken),
          cell: ({ kept, broken }) => share.format(kept / (kept + broken)),
        },
      ]}
    />
  )
}
