import { Button, Group, Stack, Title, Transition, VisuallyHidden } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../../ui/api/session.ts'
import { Empty, Failed } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { SaveView } from '../views/save-view.tsx'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { BulkResult } from './bulk/bulk-result.tsx'
import { useAssigning } from './bulk/use-assigning.tsx'
import { ActiveFilters } from './filters/active-filters.tsx'
import { FilterBar } from './filters/filter-bar.tsx'
import { asAsked, type Filters, filtersIn } from './filters/filters.ts'
import { keptList } from './list/kept-list.ts'
import { useQueueList } from './list/use-queue-list.ts'
import classes from './queue.module.css'
import { QueueGrid } from './queue-grid.tsx'
import { useSelection } from './selection.ts'
import { useColleagues } from './use-colleagues.ts'
import { useCounts } from './use-counts.ts'
import { useQueueKeys } from './use-queue-keys.ts'

/** What is owed, the most urgent first. */
export function QueuePage() {
  const words = useWords()
  const navigate = useNavigate()
  const session = useSession().data
  const filters = filtersIn(useSearch({ strict: false }) as Filters)
  const asked = asAsked(filters, session?.teams ?? [])
  const { list, state, kept, asked: address } = useQueueList(asked)
  const { names: people } = useColleagues()
  const counts = useCounts()
  const teams = useMemo(() => new Map(counts.map(({ team, title }) => [team, title])), [counts])
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(kept.active)
  const { selected, toggle, clear, setSelected } = useSelection(list.rowAt)
  const assigning = useAssigning(
    selected,
    () => list.rowAt(active),
    (ids) => {
      clear()
      void list.heard(ids.slice(0, 100))
    },
  )

  const begin = useCallback(() => {
    list.begin()
    setActive(-1)
    scroller.current?.scrollTo({ top: 0 })
  }, [list])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins where it was left, with nothing picked
  useEffect(() => {
    clear()
    setActive(kept.active)
    scroller.current?.scrollTo({ top: kept.top })
  }, [list])
  useEffect(() => {
    const left = keptList(address)
    if (left) left.active = active
  }, [address, active])

  // What is new comes by itself only where nobody is reading, pointing or picking.
  useEffect(() => {
    const grid = scroller.current
    const busy = !grid || grid.scrollTop > 8 || grid.matches(':hover, :focus-within') || selected.size > 0
    if (state.fresh !== 0 && !busy) begin()
  }, [state.fresh, selected.size, begin])

  const toggleAll = () => {
    if (selected.size > 0) return clear()
    const all = Array.from({ length: Math.min(state.known, 500) }, (_, index) => list.rowAt(index))
    setSelected(new Map(all.flatMap((item) => (item ? [[item.id, item] as const] : []))))
  }
  useQueueKeys({
    list,
    state,
    active,
    setActive,
    toggle,
    clear,
    begin,
    assigning,
    scroller,
    picked: selected.size,
  })

  const change = (next: Filters) => void navigate({ to: '/', search: next, replace: true })
  const empty = state.ended && state.known === 0 && !state.error
  return (
    <Stack gap="xs" className={classes.page}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h3">
          {words('queue.title')}
        </Title>
        <SaveView filters={filters} session={session} />
      </Group>
      {session && <FilterBar filters={filters} session={session} onChange={change} />}
      <ActiveFilters filters={filters} onChange={change} />
      <VisuallyHidden role="status">
        {state.fresh === 0 ? '' : words('queue.fresh', { count: state.fresh === 'many' ? -1 : state.fresh })}
      </VisuallyHidden>
      {state.error !== undefined && <Failed error={state.error} onAgain={begin} />}
      <div className={classes.list}>
        {state.fresh !== 0 && (
          <Button
            className={classes.fresh}
            size="xs"
            radius="xl"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={begin}
          >
            {words('queue.fresh', { count: state.fresh === 'many' ? -1 : state.fresh })}
          </Button>
        )}
        {empty ? (
          <Empty title={words('queue.empty')}>{words('queue.empty-help')}</Empty>
        ) : (
          <QueueGrid
            {...{ list, state, scroller, active, selected, people, teams }}
            onScrolled={(top) => {
              const left = keptList(address)
              if (left) left.top = top
            }}
            onToggle={toggle}
            onToggleAll={toggleAll}
          />
        )}
      </div>
      <Transition mounted={selected.size > 0} transition="slide-up">
        {(styles) => (
          <div style={styles}>
            <BulkBar
              count={selected.size}
              onMine={assigning.toMe}
              onColleague={() => assigning.ask('colleague')}
              onTeam={() => assigning.ask('team')}
              onClear={clear}
            />
          </div>
        )}
      </Transition>
      {assigning.dialogue}
      <BulkResult run={assigning.run} onClose={assigning.close} />
    </Stack>
  )
}
