import { Checkbox } from '@mantine/core'
import type { QueuedCase } from '@redress/server/api'
import { Link } from '@tanstack/react-router'
import { type MouseEvent, memo } from 'react'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import classes from './row.module.css'
import { TimeCell } from './time-cell.tsx'

/** Cells are divs, since rows are placed one by one, which a table does not do. */
const gridcell = { role: 'gridcell' } as const

export interface QueueRowProps {
  item: QueuedCase | undefined
  index: number
  active: boolean
  selected: boolean
  gone: boolean
  /** Who has it, by name. */
  handler: string | undefined
  team: string | undefined
  onToggle: (index: number, extend: boolean) => void
}

/** One case of the queue. Drawn anew only when it, or what is done with it, changes. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { item, index, active, selected, gone, handler, team, onToggle } = props
  const words = useWords()
  if (!item) return <Waiting index={index} />
  const { number, kindTitle, status, customerName, order, level, next, owedBy } = item
  const what = gone ? words('queue.gone') : next ? capital(next.title) : words('queue.nothing-owed')
  const toggle = (event: MouseEvent) => onToggle(index, event.shiftKey)
  return (
    <>
      <div {...gridcell} className={classes.check}>
        <Checkbox
          size="sm"
          checked={selected}
          onChange={() => {}}
          onClick={toggle}
          tabIndex={active ? 0 : -1}
          aria-label={words('queue.select', { number })}
        />
      </div>
      <div {...gridcell} className={classes.cell}>
        <TimeCell due={next?.due ?? owedBy} />
      </div>
      <div {...gridcell} className={classes.cell}>
        <span className={classes.main} title={what}>
          {what}
        </span>
        <span className={classes.below}>{next?.owesTitle ?? team}</span>
      </div>
      <div {...gridcell} className={classes.cell}>
        <span className={classes.main} title={kindTitle}>
          <Link to="/cases/$number" params={{ number }} className={classes.link} tabIndex={active ? 0 : -1}>
            <bdi>{number}</bdi>
          </Link>{' '}
          · {kindTitle}
        </span>
        <span className={classes.below}>
          {words(`status.${status}`)}
          {level !== undefined && level > 1 && ` · ${words('queue.level-is', { level })}`}
        </span>
      </div>
      <div {...gridcell} className={classes.cell}>
        <span className={classes.main}>{customerName ?? '–'}</span>
        <span className={classes.below}>{order && <bdi>{order}</bdi>}</span>
      </div>
      <div {...gridcell} className={classes.cell}>
        <span className={classes.main}>
          {handler ?? <span className={classes.dim}>{words('queue.nobody')}</span>}
        </span>
        <span className={classes.below}>{team}</span>
      </div>
    </>
  )
})

function Waiting({ index }: { index: number }) {
  return (
    <>
      <div {...gridcell} />
      {[40, 75, 60, 50, 45].map((width, place) => (
        <div {...gridcell} className={classes.cell} key={width}>
          <span
            className={classes.waiting}
            style={{ inlineSize: `${width - ((index * 7 + place) % 5) * 4}%` }}
          />
        </div>
      ))}
    </>
  )
}
