import type { TeamCount } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../ui/api/request.ts'

/** How much waits for each team; looked at anew every half minute. */
export function useCounts(): TeamCount[] {
  const { data } = useQuery({
    queryKey: ['queue-counts'],
    queryFn: () => get<{ items: TeamCount[] }>('/queue/counts'),
    refetchInterval: 30_000,
  })
  return data?.items ?? []
}
