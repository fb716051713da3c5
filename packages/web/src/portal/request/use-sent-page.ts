import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Draft } from '../draft/draft.ts'
import { useOutcome } from '../draft/outcomes.ts'

/**
 * Goes to the page of what was sent, once it is, from whatever tab, or back to the case that was turned; gives whether it goes. The draft is gone by then, so
 * the one that was here is remembered.
 */
export function useSentPage(
  { id }: Draft,
  search: Record<string, string> = {},
  to: '/sent/$number' | '/cases/$number' = '/sent/$number',
): boolean {
  const shown = useRef(id)
  const ofShown = useOutcome(shown.current)
  const ofThis = useOutcome(id)
  const outcome = ofShown?.how === 'sent' ? ofShown : ofThis
  if (outcome !== ofShown) shown.current = id
  const navigate = useNavigate()
  const number = outcome?.how === 'sent' ? outcome.opened.number : undefined
  const as = JSON.stringify(search)
  useEffect(() => {
    if (number !== undefined) void navigate({ to, params: { number }, search: JSON.parse(as), replace: true })
  }, [number, navigate, as, to])
  return number !== undefined
}
