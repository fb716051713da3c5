/** One line to the server for the whole desk: what happens in any case, and whether the line stands. */
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Notice } from '../../ui/api/live.ts'

export type Line = 'connecting' | 'live' | 'broken'

let line: Line = 'connecting'
const watchers = new Set<() => void>()
const hearers = new Set<(notice: Notice) => void>()

function becomes(now: Line): void {
  if (line === now) return
  line = now
  for (const watcher of watchers) watcher()
}

/** Keeps the line open for as long as the component is there; once, in the shell. */
export function useDeskLine(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    const source = new EventSource('/api/v1/live?queue=all')
    source.addEventListener('open', () => becomes('live'))
    source.addEventListener('error', () => becomes('broken'))
    for (const what of ['case', 'message', 'note', 'missed', 'presence'] as const)
      source.addEventListener(what, (event: MessageEvent<string>) => {
        for (const hear of hearers) hear({ ...JSON.parse(event.data), what })
      })
    return () => {
      source.close()
      becomes('connecting')
    }
  }, [wanted])
}

/** Whether what is on the page follows what happens. */
export const useLine = (): Line =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => line,
  )

/** Hears of every change of a case of the organisation. */
export function useNotices(hear: (notice: Notice) => void): void {
  const newest = useRef(hear)
  newest.current = hear
  useEffect(() => {
    const pass = (notice: Notice) => newest.current(notice)
    hearers.add(pass)
    return () => {
      hearers.delete(pass)
    }
  }, [])
}
