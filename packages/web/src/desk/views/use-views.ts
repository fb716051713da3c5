import type { SavedView } from '@redress/server/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, send } from '../../ui/api/request.ts'

export interface ViewWish {
  name: string
  team?: string
  filters: Readonly<Record<string, string>>
}

/** One's own views of the queue, and those shared with one's teams. */
export function useViews() {
  const { data } = useQuery({
    queryKey: ['views'],
    queryFn: () => get<{ items: SavedView[] }>('/views'),
    staleTime: 60_000,
  })
  return data?.items ?? []
}

function useChanging<Given>(work: (given: Given) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: () => client.invalidateQueries({ queryKey: ['views'] }),
  })
}

export const useSaveView = () =>
  useChanging(({ id, ...wish }: ViewWish & { id?: string }) =>
    id === undefined ? post('/views', wish) : send(`/views/${id}`, { method: 'PUT', body: wish }),
  )
export const useRemoveView = () => useChanging((id: string) => send(`/views/${id}`, { method: 'DELETE' }))
