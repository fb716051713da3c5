import { useNavigate } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import type { Assigning } from './bulk/use-assigning.tsx'
import type { QueueList, QueueState } from './list/queue-list.ts'

interface Handles {
  list: QueueList
  state: QueueState
  active: number
  setActive: (index: number) => void
  toggle: (index: number, extend: boolean) => void
  clear: () => void
  begin: () => void
  assigning: Assigning
  scroller: RefObject<HTMLDivElement | null>
  picked: number
}

/** What the keyboard does in the queue. */
export function useQueueKeys(handles: Handles): void {
  const { list, state, active, setActive, toggle, clear, begin, assigning, scroller, picked } = handles
  const words = useWords()
  const navigate = useNavigate()
  const group = words('queue.title')
  const to = (index: number, extend = false) => {
    const most = (state.ended ? state.known : state.rows) - 1
    const next = Math.max(0, Math.min(most, index))
    if (most < 0) return
    if (extend && picked === 0 && active >= 0) toggle(active, false)
    setActive(next)
    if (extend) toggle(next, true)
    scroller.current?.focus({ preventScroll: true })
  }
  const nobody = picked === 0 && active < 0 ? words('queue.pick-first') : undefined
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 540) / 54) - 1)
  const moves = [
    { id: 'next', keys: ['j', 'ArrowDown'], run: () => to(active + 1) },
    { id: 'previous', keys: ['k', 'ArrowUp'], run: () => to(active - 1) },
    { id: 'page-down', keys: ['PageDown'], run: () => to(active + page) },
    { id: 'page-up', keys: ['PageUp'], run: () => to(active - page) },
    { id: 'first', keys: ['g g', 'Home'], run: () => to(0) },
    { id: 'open', keys: ['Enter', 'o'], run: open },
    { id: 'pick', keys: ['x', 'Space'], run: () => active >= 0 && toggle(active, false) },
    { id: 'pick-down', keys: ['shift+j', 'shift+ArrowDown'], run: () => to(active + 1, true) },
    { id: 'pick-up', keys: ['shift+k', 'shift+ArrowUp'], run: () => to(active - 1, true) },
    { id: 'clear', keys: ['Escape'], run: clear },
  ]
  function open() {
    const number = list.rowAt(active)?.number
    if (number) void navigate({ to: '/cases/$number', params: { number } })
  }
  useActions([
    ...moves.map((move) => ({
      ...move,
      id: `queue.${move.id}`,
      title: words(`queue.key-${move.id}`),
      group,
      keysOnly: true,
    })),
    {
      id: 'queue.mine',
      title: words('queue.to-me'),
      group,
      keys: ['i'],
      run: assigning.toMe,
      refused: nobody,
    },
    {
      ...{
        id: 'queue.colleague',
        title: words('queue.do-colleague'),
        group,
        keys: ['a'],
        refused: nobody,
      },
      run: () => assigning.ask('colleague'),
    },
    {
      ...{ id: 'queue.team', title: words('queue.do-team'), group, keys: ['t'], refused: nobody },
      run: () => assigning.ask('team'),
    },
    { id: 'queue.fresh', title: words('queue.begin'), group, keys: ['r'], run: begin },
  ])
}
