import type { MessageView } from '@redress/server/api'
import { useEffect, useRef } from 'react'
import { useMarkRead } from '../../../ui/conversation/messages.ts'

/** Keeps the newest message in sight, and marks as read what was shown while somebody looks at the page. Gives the place that scrolls. */
export function useReading(number: string, items: readonly MessageView[]) {
  const place = useRef<HTMLDivElement>(null)
  const mark = useMarkRead(number)
  const newest = items.at(-1)?.at
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (newest) place.current?.scrollTo({ top: place.current.scrollHeight })
  }, [newest])
  useEffect(() => {
    const target = place.current
    if (!newest || !target || told.current === newest) return
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || document.visibilityState !== 'visible' || told.current === newest) return
      told.current = newest
      mark.mutate({ readTo: newest })
    })
    seen.observe(target)
    return () => seen.disconnect()
  }, [newest, mark.mutate])
  return place
}
