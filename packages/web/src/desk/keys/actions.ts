/** What can be done on the page that is open: the one register from which come the keys, the list of keys and the palette. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'

export interface Action {
  /** Stable, such as `queue.next`. */
  id: string
  /** In the reader's language. */
  title: string
  /** The heading under which it is listed, in the reader's language. */
  group: string
  /** Chords, see chord.ts; any of them. */
  keys?: readonly string[]
  run(): void
  /** Why it cannot be done now; told instead of doing it. */
  refused?: string | undefined
  /** Also while typing in a field; for chords with a modifier. */
  everywhere?: boolean
  /** Left out of the palette, such as "next row". */
  keysOnly?: boolean
}

const register = new Map<object, readonly Action[]>()
const listeners = new Set<() => void>()
let all: readonly Action[] = []

function changed(): void {
  all = [...register.values()].flat()
  for (const listener of listeners) listener()
}

/** Every action there is now; of two with the same key the later has it. */
export const currentActions = (): readonly Action[] => all

export const useAllActions = (): readonly Action[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentActions)

/** Offers actions for as long as the component is there. They may close over anything: the newest is run. */
export function useActions(actions: readonly Action[]): void {
  const newest = useRef(actions)
  newest.current = actions
  const told = JSON.stringify(actions)
  const offered = useMemo(
    () =>
      (JSON.parse(told) as Action[]).map((action) => ({
        ...action,
        run: () => newest.current.find(({ id }) => id === action.id)?.run(),
      })),
    [told],
  )
  useEffect(() => {
    const place = {}
    register.set(place, offered)
    changed()
    return () => {
      register.delete(place)
      changed()
    }
  }, [offered])
}
