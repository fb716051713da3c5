import { useEffect } from 'react'
import { useJudging } from '../../ui/judging/use-judging.ts'

/** Fetches the form, the policy and the engine while the reader still looks at what can be asked: from then on a lost connection is in nobody's way. */
export function useReadyToWrite(order: string | undefined) {
  useEffect(() => {
    import('./writing.tsx').catch(() => {})
  }, [])
  return useJudging({ order })
}
