import { Anchor } from '@mantine/core'
import type { Overview } from '@redress/server/api'
import { Link } from '@tanstack/react-router'
import { writeInstant } from '../../ui/time/formats.ts'
import { useWords } from '../../ui/words/words.tsx'
import { Bars } from './bars.tsx'
import { Report } from './report.tsx'

/** What is late, and what will be before the day ends. */
export function Owing({ overview: { owing, endOfToday } }: { overview: Overview }) {
  const words = useWords()
  const legend = [
    { label: words('overview.late'), colour: 'red.7' },
    { label: words('overview.today'), colour: 'yellow.6' },
  ]
  return (
    <Report
      title={words('overview.owing')}
      help={words('overview.owing-help', { until: writeInstant(endOfToday, words.language, 'short') })}
      file="owing"
      rows={owing}
      keyOf={({ team }) => team}
      picture={
        <Bars
          legend={legend}
          bars={owing.map(({ title, late, today }) => ({
            label: title,
            parts: [late, today].map((value, place) => ({ ...legend[place], value }) as never),
          }))}
        />
      }
      columns={[
        {
          title: words('queue.team'),
          csv: ({ title }) => title,
          cell: ({ team, title }) => (
            <Anchor component={Link} to={`/?team=${encodeURIComponent(team)}&due=today`} fz="inherit">
              {title}
            </Anchor>
          ),
        },
        {
          title: words('overview.late'),
          number: true,
          csv: ({ late }) => late,
          cell: ({ late }) => number(late, words.language),
        },
        {
          title: words('overview.today'),
          number: true,
          csv: ({ today }) => today,
          cell: ({ today }) => number(today, words.language),
        },
      ]}
    />
  )
}

const number = (value: number, language: string) => new Intl.NumberFormat(language).format(value)
