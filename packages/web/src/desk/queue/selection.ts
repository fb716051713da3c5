import type { QueuedCase } from '@redress/server/api'
import { useCallback, useRef, useState } from 'react'

export type Selected = ReadonlyMap<string, QueuedCase>

/** With a row toggled, or the rows from the one toggled last made like it. */
export function toggled(
  before: Selected,
  rowAt: (index: number) => QueuedCase | undefined,
  index: number,
  from: number | undefined,
): Selected {
  const item = rowAt(index)
  if (!item) return before
  const on = from === undefined ? !before.has(item.id) : true
  const after = new Map(before)
  const [first, last] = from === undefined ? [index, index] : [Math.min(from, index), Math.max(from, index)]
  for (let place = first; place <= last; place += 1) {
    const each = rowAt(place)
    if (each && on) after.set(each.id, each)
    else if (each) after.delete(each.id)
  }
  return after
}

/** Which cases are picked; they stay picked when they are scrolled out of sight. */
export function useSelection(rowAt: (index: number) => QueuedCase | undefined) {
  const [selected, setSelected] = useState<Selected>(new Map())
  const last = useRef<number>(undefined)
  const toggle = useCallback(
    (index: number, extend: boolean) => {
      const from = extend ? last.current : undefined
      last.current = index
      setSelected((before) => toggled(before, rowAt, index, from))
    },
    [rowAt],
  )
  const clear = useCallback(() => {
    last.current = undefined
    setSelected(new Map())
  }, [])
  return { selected, toggle, clear, setSelected }
}
