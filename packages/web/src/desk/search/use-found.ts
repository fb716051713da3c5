import { useDebouncedValue } from '@mantine/hooks'
import type { Found } from '@redress/server/api'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, query } from '../../ui/api/request.ts'

/** So long after the last key the server is asked, in milliseconds. */
const pause = 150

/** Searches while somebody types; what was found before stays until there is something new. */
export function useFound(asked: string, limit: number) {
  const [settled] = useDebouncedValue(asked.trim(), pause)
  const found = useQuery({
    queryKey: ['search', settled, limit],
    queryFn: ({ signal }) => get<Found>(`/search${query({ q: settled, limit })}`, signal),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    staleTime: 5000,
  })
  return {
    found: asked.trim() === '' ? undefined : found.data,
    searching: asked.trim() !== '' && (found.isFetching || settled !== asked.trim()),
    error: found.error,
    again: found.refetch,
  }
}

/** What to highlight. */
export const wordsIn = (asked: string): string[] =>
  asked
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1)
