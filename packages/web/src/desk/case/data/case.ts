import type { CaseView } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { send } from '../../../ui/api/request.ts'

export const casePath = (number: string) => `/cases/${encodeURIComponent(number)}`

/** A case with its timeline and what can be done. */
export const useCase = (number: string) =>
  useQuery({
    queryKey: ['case', number],
    queryFn: async ({ signal }) => (await send<CaseView>(casePath(number), { signal })).body,
  })
