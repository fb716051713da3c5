import { useQuery } from '@tanstack/react-query'
import { get } from '../../../ui/api/request.ts'

export interface Colleague {
  id: string
  name: string
  roles: string[]
  teams: string[]
}

/** Who can be mentioned or given a case. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await get<{ items: Colleague[] }>('/colleagues')).items,
    staleTime: 5 * 60_000,
  })
