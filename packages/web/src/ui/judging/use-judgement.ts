import { useMemo, useRef } from 'react'
import { useNow } from '../time/now.tsx'
import type { Judgement, Written } from './judgement.ts'
import type { Judging } from './use-judging.ts'

/** The judgement of what is written, made again when something changes, each minute, and at the second when a window ends. */
export function useJudgement(
  judging: Judging | undefined,
  written: Written | undefined,
): Judgement | undefined {
  const now = useNow()
  const ends = useRef<number[]>([])
  const text = written && JSON.stringify(written)
  const moment = `${Math.floor(now / 60_000)} ${ends.current.filter((at) => at <= now).length}`
  const made = useMemo(
    () =>
      judging && text && moment
        ? judging.judge(JSON.parse(text), judging.given, Date.now() + judging.ahead)
        : undefined,
    [judging, text, moment],
  )
  ends.current = made?.windows.map(({ at }) => Date.parse(at)) ?? []
  return made
}
