/** What is needed to judge a request while it is written: the matter, the policy and the engine. All of it is kept, so that it goes on without a connection. */
import type { Given, Policy } from '@redress/engine'
import { useQuery } from '@tanstack/react-query'
import { getKept } from '../api/kept.ts'
import { query } from '../api/request.ts'
import { useWords } from '../words/words.tsx'
import type { Judge } from './judge.ts'
import type { Seen } from './turning.ts'

interface MatterAnswer {
  policy: { id: string; version: string }
  given: Given
  now: number
}

/** The matter, and how many milliseconds the server's clock was ahead of this device's when it was told. */
export interface Matter extends Omit<MatterAnswer, 'now'> {
  ahead: number
}

export interface Judging {
  policy: Policy
  given: Given
  ahead: number
  judge: Judge
}

interface Named {
  order?: string | undefined
  customer?: string | undefined
  policy?: string | undefined
}

/** What the server knows of the matter of a request. */
export function useMatter(named: Named) {
  return useQuery({
    queryKey: ['matter', named.order, named.customer, named.policy],
    networkMode: 'always',
    queryFn: () =>
      getKept<MatterAnswer, Matter>(`/matter${query({ ...named })}`, ({ now, ...matter }) => ({
        ...matter,
        ahead: now - Date.now(),
      })),
  })
}

/** A version of a policy as the engine loads it; it never changes. */
export function useCompiled({ id, version }: { id?: string | undefined; version?: string | undefined }) {
  return useQuery({
    queryKey: ['compiled', id, version],
    networkMode: 'always',
    enabled: id !== undefined && version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => getKept<Policy>(`/policies/${id}/${version}/compiled`),
  })
}

/** All three; `data` once they are there, `error` with what went wrong first. `turned` is the case that the request turns, under whose policy it is judged. */
export function useJudging(named: Named, turned?: Seen) {
  const { language } = useWords()
  const matter = useMatter(named)
  const compiled = useCompiled(turned?.policy ?? matter.data?.policy ?? {})
  const judge = useQuery({
    queryKey: [
      ...['judge', compiled.data?.id, compiled.data?.version, language],
      ...[turned?.number, turned?.version],
    ],
    networkMode: 'always',
    enabled: compiled.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // A case that goes on while somebody writes takes nothing from the page meanwhile.
    placeholderData: (before) => (turned ? before : undefined),
    queryFn: async () => {
      const { judgeFor } = await import('./judge.ts')
      const policy = compiled.data as Policy
      if (!turned) return { judge: judgeFor(policy, language) }
      const { turning } = await import('./turning.ts')
      return { judge: judgeFor(policy, language, undefined, turning(turned)) }
    },
  })
  const data: Judging | undefined =
    matter.data && compiled.data && judge.data
      ? { policy: compiled.data, given: matter.data.given, ahead: matter.data.ahead, judge: judge.data.judge }
      : undefined
  return {
    data,
    error: matter.error ?? compiled.error ?? judge.error,
    again: () => void Promise.all([matter.refetch(), compiled.refetch()]),
  }
}
