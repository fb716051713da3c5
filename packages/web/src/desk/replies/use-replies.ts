import type { CannedReply, NewCannedReply } from '@redress/server/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, RequestError, send } from '../../ui/api/request.ts'

const path = '/canned-replies'
const queryKey = ['canned-replies']

/** The canned replies of the organisation, by title. */
export const useReplies = () =>
  useQuery({
    queryKey,
    queryFn: async () => (await get<{ items: CannedReply[] }>(path)).items,
    staleTime: 30_000,
  })

interface Saving {
  /** Undefined for a new one. */
  id: string | undefined
  reply: NewCannedReply
  /** The version on which it was written; another one is a conflict. */
  seen: number
}

/** Keeps a reply, unless somebody was faster. */
export function useSaveReply() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, reply, seen }: Saving) => {
      const { body } =
        id === undefined
          ? await send<CannedReply>(path, { method: 'POST', body: reply })
          : await send<CannedReply>(`${path}/${id}`, { method: 'PUT', body: reply, headers: matching(seen) })
      return body
    },
    onSuccess: (saved) => {
      client.setQueryData<CannedReply[]>(queryKey, (all = []) =>
        all.some(({ id }) => id === saved.id)
          ? all.map((each) => (each.id === saved.id ? saved : each))
          : [...all, saved],
      )
      void client.invalidateQueries({ queryKey })
    },
    // Awaited, so that the list tells what stands in the way before the error is shown.
    onError: () => client.invalidateQueries({ queryKey }),
  })
}

/** Takes a reply away, unless somebody changed it meanwhile. */
export function useRemoveReply() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: CannedReply) =>
      send(`${path}/${id}`, { method: 'DELETE', headers: matching(version) }),
    onSettled: () => void client.invalidateQueries({ queryKey }),
  })
}

const matching = (version: number) => ({ 'if-match': `"${version}"` })

/** Somebody else changed, took away or took the name: the list, asked again, tells it where it is to be seen. */
export const isToldByList = (error: unknown): boolean =>
  error instanceof RequestError &&
  (['/problems/reply-changed', '/problems/reply-taken'].includes(error.problem.type) ||
    error.problem.status === 404)
