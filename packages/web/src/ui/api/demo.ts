/** As whom a demonstration can be looked at. */
import { useQuery } from '@tanstack/react-query'
import { get } from './request.ts'

export interface DemoPeople {
  password: string
  items: { name: string; email: string; roles: string[]; seller?: string }[]
  orders: { number: string; email: string; customerName: string; hasCase: boolean }[]
}

export const useDemoPeople = () =>
  useQuery({
    queryKey: ['demo-people'],
    queryFn: () => get<DemoPeople>('/demo/people'),
    staleTime: Number.POSITIVE_INFINITY,
  })
