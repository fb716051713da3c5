import type { Policy } from '@redress/engine'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../ui/api/request.ts'
import { useWords } from '../../../ui/words/words.tsx'

interface Listed {
  policy: string
  version: string
  inForce: boolean
}

async function inForce(): Promise<Policy[]> {
  const { items } = await get<{ items: Listed[] }>('/policies')
  const named = items.filter((each) => each.inForce)
  return Promise.all(
    named.map(({ policy, version }) =>
      get<Policy>(`/policies/${policy}/${encodeURIComponent(version)}/compiled`),
    ),
  )
}

export interface Named {
  value: string
  label: string
}

/** What the policies in force call their teams, kinds and channels, in the reader's language. */
export function usePolicyNames() {
  const { language } = useWords()
  const { data: policies = [] } = useQuery({
    queryKey: ['policies-in-force'],
    queryFn: inForce,
    staleTime: 10 * 60_000,
  })
  const named = (
    from: (policy: Policy) => Record<string, { title?: Readonly<Record<string, string>> }>,
  ): Named[] => {
    const found = new Map(
      policies.flatMap((policy) =>
        Object.entries(from(policy)).map(([value, { title }]) => [
          value,
          title?.[language] ?? Object.values(title ?? {})[0] ?? value,
        ]),
      ),
    )
    return [...found].map(([value, label]) => ({ value, label: label ?? value }))
  }
  const levels = new Set(
    policies.flatMap(({ escalation }) => escalation?.levels.map(({ level }) => level) ?? []),
  )
  return {
    teams: named(({ teams }) => teams),
    kinds: named(({ requests }) => requests),
    channels: named(
      ({ channels }) => channels as Record<string, { title?: Readonly<Record<string, string>> }>,
    ),
    policies: policies.map(({ id, title }) => ({
      value: id,
      label: title[language] ?? Object.values(title)[0] ?? id,
    })),
    levels: [...levels].sort().map((level) => ({ value: String(level), label: String(level) })),
  }
}
