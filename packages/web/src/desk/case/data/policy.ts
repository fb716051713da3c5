import { type LoadedPolicy, loadPolicy, type Policy } from '@redress/engine'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../ui/api/request.ts'

/** A version of a policy, ready for the engine; it never changes. */
export const usePolicy = (named: { id: string; version: string } | undefined) =>
  useQuery({
    queryKey: ['policy', named?.id, named?.version],
    queryFn: async (): Promise<LoadedPolicy> =>
      loadPolicy(
        await get<Policy>(
          `/policies/${encodeURIComponent(named?.id ?? '')}/${encodeURIComponent(named?.version ?? '')}/compiled`,
        ),
      ),
    enabled: named !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
