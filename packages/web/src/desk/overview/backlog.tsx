import type { Overview } from '@redress/server/api'
import { useWords } from '../../ui/words/words.tsx'
import { Bars } from './bars.tsx'
import { Report } from './report.tsx'

const colours = ['teal.6', 'cyan.6', 'blue.6', 'violet.6', 'orange.6', 'red.8']

/** How old the open cases are. */
export function Backlog({ overview: { backlog, ageDays } }: { overview: Overview }) {
  const words = useWords()
  const numbers = new Intl.NumberFormat(words.language)
  const ages = colours.map((colour, place) => ({
    colour,
    label:
      place < ageDays.length
        ? words('overview.under', { days: ageDays[place] ?? 0 })
        : words('overview.over', { days: ageDays.at(-1) ?? 0 }),
  }))
  return (
    <Report
      title={words('overview.backlog')}
      help={words('overview.backlog-help')}
      file="backlog"
      rows={backlog}
      keyOf={({ team }) => team}
      picture={
        <Bars
          legend={ages}
          bars={backlog.map(({ title, ages: counts }) => ({
            label: title,
            parts: ages.map((age, place) => ({ ...age, value: counts[place] ?? 0 })),
          }))}
        />
      }
      columns={[
        { title: words('queue.team'), cell: ({ title }) => title },
        ...ages.map(({ label }, place) => ({
          title: label,
          number: true,
          csv: ({ ages: counts }: Overview['backlog'][number]) => counts[place] ?? 0,
          cell: ({ ages: counts }: Overview['backlog'][number]) => numbers.format(counts[place] ?? 0),
        })),
      ]}
    />
  )
}
