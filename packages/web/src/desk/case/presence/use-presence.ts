import type { Present } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { send } from '../../../ui/api/request.ts'
import { casePath } from '../data/case.ts'

export type Doing = 'looking' | 'writing' | 'deciding'
const everyMs = 20_000

/** Says that somebody has the case open, and what they do; gives who else has. */
export function usePresence(number: string, doing: Doing): readonly Present[] {
  const path = `${casePath(number)}/presence`
  const present = useQuery({
    queryKey: ['presence', number, doing],
    queryFn: async () =>
      (await send<{ others: Present[] }>(path, { method: 'PUT', body: { doing } })).body.others,
    refetchInterval: everyMs,
    staleTime: 0,
    retry: false,
    placeholderData: (before) => before,
  })
  useEffect(() => {
    const leave = () =>
      void fetch(`/api/v1${path}`, {
        method: 'PUT',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ doing: 'gone' }),
      }).catch(() => {})
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [path])
  return present.data ?? []
}
