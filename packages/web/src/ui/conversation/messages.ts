import type { MessageView, NoteView } from '@redress/server/api'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, query, send } from '../api/request.ts'

interface Page<Item> {
  items: Item[]
  next?: string
}
const path = (number: string, what: string) => `/cases/${encodeURIComponent(number)}/${what}`

/** Pages from the newest on; `items` are all that are loaded, the oldest first. */
function usePages<Item>(number: string, what: 'messages' | 'notes', order: Record<string, string>) {
  const pages = useInfiniteQuery({
    queryKey: [what, number],
    queryFn: ({ pageParam }) =>
      get<Page<Item>>(`${path(number, what)}${query({ ...order, limit: 100, cursor: pageParam })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  return { ...pages, items: (pages.data?.pages ?? []).flatMap(({ items }) => items).reverse() }
}

/** What was said in a case, and more of it with `fetchNextPage`. */
export const useMessages = (number: string) => usePages<MessageView>(number, 'messages', { order: 'newest' })

/** What staff wrote to each other; newest first is how they come. */
export const useNotes = (number: string) => usePages<NoteView>(number, 'notes', {})

export interface Marks {
  unread: number
  marks: { thread: 'customer' | 'seller' | 'notes'; reader: string; readTo: string }[]
}

/** How far each has read. */
export const useMarks = (number: string) =>
  useQuery({ queryKey: ['read', number], queryFn: () => get<Marks>(path(number, 'read')) })

/** Marks a thread as read up to an instant. */
export function useMarkRead(number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readTo: string; thread?: string }) =>
      send(path(number, 'read'), { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['read', number] }),
  })
}

export interface NewMessage {
  body: string
  thread?: 'customer' | 'seller'
  shared?: boolean
  files?: string[]
  language?: string
  /** For notes: the ids of those who are called. */
  mentions?: string[]
}

/** Sends a message or keeps a note. The key makes one that is sent again after a lost answer the same. */
export function usePost(number: string, what: 'messages' | 'notes') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: NewMessage & { key: string }) =>
      send(path(number, what), { method: 'POST', body, headers: { 'idempotency-key': key } }),
    onSuccess: () =>
      Promise.all(
        [what, 'files', 'read'].map((each) => client.invalidateQueries({ queryKey: [each, number] })),
      ),
  })
}
