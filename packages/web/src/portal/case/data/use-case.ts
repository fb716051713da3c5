import type { CaseView } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { getKept } from '../../../ui/api/kept.ts'
import { useLive } from '../../../ui/api/live.ts'

/** A case as its customer or seller sees it, kept up to date; without a connection as it was last seen. */
export function useCase(number: string) {
  const address = `/cases/${encodeURIComponent(number)}`
  const query = useQuery({ queryKey: ['case', number], queryFn: () => getKept<CaseView>(address) })
  const there = query.data !== undefined
  useLive(there ? `/live?case=${encodeURIComponent(number)}` : undefined, [
    'case',
    'messages',
    'cases',
    'files',
  ])
  return query
}

export type Line = CaseView['lines'][number]
export type Next = CaseView['next'][number]
export type Wanted = NonNullable<Next['missing']>[number]
export type Run = CaseView['remedies'][number]
export type Review = CaseView['reviews'][number]
export type Body = CaseView['outsideBodies'][number]
export type OwnAction = NonNullable<CaseView['actions']>[number]
/** A kind of request that the case can become. */
export type Becoming = NonNullable<OwnAction['kinds']>[number]
export type Sanction = NonNullable<CaseView['sanctions']>[number]
export type Fact = NonNullable<NonNullable<Line['verdict']>['facts']>[number]
export type Change = NonNullable<NonNullable<Line['verdict']>['wouldChange']>[number]
export type Field = NonNullable<Next['fields']>[number]
