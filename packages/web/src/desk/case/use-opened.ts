import { may, namesIn } from '@redress/engine'
import type { CaseView } from '@redress/server/api'
import { useMemo } from 'react'
import { useSession } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useColleagues } from './data/colleagues.ts'
import { usePolicy } from './data/policy.ts'
import { namesFor } from './names-for.ts'
import type { OpenCase } from './open-case.ts'

/** Makes of a case what the parts of a page need; undefined until its policy is there. */
export function useOpened(
  view: CaseView,
  act: OpenCase['act'],
): { open: OpenCase | undefined; error: unknown; again: () => void } {
  const words = useWords()
  const session = useSession().data
  const policy = usePolicy(view.policy)
  const colleagues = useColleagues().data
  const open = useMemo((): OpenCase | undefined => {
    const { number, staff } = view
    if (!policy.data || !session || !staff) return undefined
    const loaded = policy.data
    const usual = namesIn(loaded.policy, words.language)
    const region = view.timeline?.find(({ type }) => type === 'opened')?.data.region
    return {
      number,
      view,
      staff,
      loaded,
      names: namesFor(loaded.policy, view, words, colleagues ?? [], usual),
      usual,
      say: (text) => text?.[words.language] ?? (text && Object.values(text)[0]),
      zone: loaded.contextOf(String(region)).zone.name,
      me: session,
      mayOverrule: (session.teams ?? []).some((party) => may(loaded, { party }, 'overrule')),
      colleagues: colleagues ?? [],
      act,
    }
  }, [view, policy.data, session, colleagues, words, act])
  return { open, error: policy.error, again: () => void policy.refetch() }
}
