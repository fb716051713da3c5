import { useQuery } from '@tanstack/react-query'
import { get } from '../../ui/api/request.ts'

export interface Colleague {
  id: string
  name: string
  roles: string[]
  teams: string[]
}

/** Those who can be given a case. */
export function useColleagues() {
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => get<{ items: Colleague[] }>('/colleagues'),
    staleTime: 5 * 60_000,
    select: ({ items }) => ({ items, names: new Map(items.map(({ id, name }) => [id, name])) }),
  })
  return { colleagues: data?.items ?? [], names: data?.names ?? new Map<string, string>() }
}
