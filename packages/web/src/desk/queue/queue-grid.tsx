import { Checkbox } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import type { QueueList, QueueState } from './list/queue-list.ts'
import { QueueRow } from './row/queue-row.tsx'
import classes from './row/row.module.css'
import type { Selected } from './selection.ts'

/** Roles of divs, since rows are placed one by one, which a table does not do. */
const asGrid = { role: 'grid', tabIndex: 0, 'aria-colcount': 6, 'aria-multiselectable': true } as const
const [asRowGroup, asRow] = [{ role: 'rowgroup' }, { role: 'row' }] as const

export interface QueueGridProps {
  list: QueueList
  state: QueueState
  scroller: RefObject<HTMLDivElement | null>
  active: number
  selected: Selected
  people: ReadonlyMap<string, string>
  teams: ReadonlyMap<string, string>
  onToggle: (index: number, extend: boolean) => void
  onToggleAll: () => void
  onScrolled: (top: number) => void
}

/** The rows that are in sight, of however many. */
export function QueueGrid(props: QueueGridProps) {
  const { list, state, scroller, active, selected, people, teams, onToggle, onToggleAll, onScrolled } = props
  const words = useWords()
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const rowHeight = wide ? 54 : 84
  const virtual = useVirtualizer({
    count: state.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    directDomUpdates: true,
    useFlushSync: false,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew at another height
  useEffect(() => virtual.measure(), [rowHeight])
  const rows = virtual.getVirtualItems()
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0]
  useEffect(() => list.look(first, last), [list, first, last])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another row is active
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active)
  }, [active])
  const grid = {
    ...asGrid,
    'aria-label': words('queue.list'),
    'aria-rowcount': state.ended ? state.known : -1,
    'aria-activedescendant': active >= 0 ? `row-${active}` : undefined,
    'aria-busy': state.loading,
  }
  return (
    <>
      <div className={classes.head} aria-hidden={!wide}>
        <span className={classes.check}>
          <Checkbox
            size="sm"
            checked={selected.size > 0 && selected.size >= state.known}
            indeterminate={selected.size > 0 && selected.size < state.known}
            onChange={onToggleAll}
            aria-label={words('queue.select-all')}
            tabIndex={wide ? 0 : -1}
          />
        </span>
        {['due', 'owed', 'case', 'customer', 'handler'].map((name) => (
          <span key={name}>{words(`queue.column-${name}`)}</span>
        ))}
      </div>
      <div
        ref={scroller}
        {...grid}
        className={classes.grid}
        style={{ blockSize: '100%' }}
        onScroll={({ currentTarget }) => onScrolled(currentTarget.scrollTop)}
      >
        <div ref={virtual.containerRef} className={classes.inner} {...asRowGroup}>
          {rows.map(({ index }) => {
            const item = list.rowAt(index)
            const isSelected = item !== undefined && selected.has(item.id)
            return (
              <div
                {...asRow}
                {...{ 'aria-rowindex': index + 1, 'aria-selected': isSelected }}
                key={index}
                id={`row-${index}`}
                ref={virtual.measureElement}
                data-index={index}
                data-active={index === active || undefined}
                data-selected={isSelected || undefined}
                data-gone={(item && list.isGone(item.id)) || undefined}
                className={classes.row}
                style={{ blockSize: rowHeight }}
              >
                <QueueRow
                  item={item}
                  index={index}
                  active={index === active}
                  selected={isSelected}
                  gone={item !== undefined && list.isGone(item.id)}
                  handler={item?.handler === undefined ? undefined : (people.get(item.handler) ?? '…')}
                  team={item?.team === undefined ? undefined : (teams.get(item.team) ?? item.team)}
                  onToggle={onToggle}
                />
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
