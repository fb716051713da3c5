import type { QueuedCase } from '@redress/server/api'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { get, query } from '../../../ui/api/request.ts'
import { useNotices } from '../../shell/live.ts'
import { keepList, keptList } from './kept-list.ts'
import { createQueueList } from './queue-list.ts'
import { setAhead } from './ticking.ts'

interface Page {
  items: QueuedCase[]
  next?: string
}

/** What was heard is looked at so often at most, in milliseconds. */
const gathered = 1500
/** More are not looked at one by one. */
const mostHeard = 100

/** The queue under these filters, as the API takes them, live. */
export function useQueueList(filters: Readonly<Record<string, string>>) {
  const asked = query(filters)
  const kept = useMemo(() => {
    const known = keptList(asked)
    if (known) return { ...known, known: true }
    const ask = async (more: Record<string, string | number | undefined>) => {
      const page = await get<Page>(
        `/queue${query({ ...Object.fromEntries(new URLSearchParams(asked)), ...more })}`,
      )
      setClock(page.items)
      return page
    }
    const list = createQueueList({
      page: (cursor, limit) => ask({ cursor, limit }),
      again: async (ids) => (await ask({ case: ids.join(','), limit: ids.length })).items,
    })
    return { ...keepList(asked, list), known: false }
  }, [asked])
  const { list } = kept
  useEffect(() => {
    if (kept.known) void list.heard(list.inSight())
    else list.begin()
  }, [list, kept.known])
  const state = useSyncExternalStore(list.subscribe, list.state)

  const heard = useRef(new Set<string>())
  const missed = useRef(false)
  useNotices(({ what, caseId }) => {
    if (what === 'missed') missed.current = true
    else if (what === 'case' && caseId) heard.current.add(caseId)
  })
  useEffect(() => {
    const timer = setInterval(() => {
      const ids = [...heard.current]
      if (document.hidden || (ids.length === 0 && !missed.current)) return
      const many = missed.current || ids.length > mostHeard
      heard.current = new Set()
      missed.current = false
      void list.heard(many ? 'many' : ids)
    }, gathered)
    return () => clearInterval(timer)
  }, [list])
  return { list, state, asked, kept }
}

/** Takes the server's time from what is left of what is owed. */
function setClock(items: readonly QueuedCase[]): void {
  const next = items.find((item) => item.next?.due && item.next.secondsLeft !== undefined)?.next
  if (!next?.due || next.secondsLeft === undefined) return
  const ahead = Date.parse(next.due) - next.secondsLeft * 1000 - Date.now()
  setAhead(Math.abs(ahead) < 2000 ? 0 : ahead)
}
