import { useEffect, useMemo, useState } from 'react'
import type { Judgement, Written } from './judgement.ts'
import type { Judging } from './use-judging.ts'

/** The judgement of what is written, made again when something changes, each minute, and at the second when a window ends. */
export function useJudgement(
  judging: Judging | undefined,
  written: Written | undefined,
): Judgement | undefined {
  const [moment, setMoment] = useState(0)
  const text = written && JSON.stringify(written)
  const made = useMemo(
    () =>
      judging && text && moment >= 0
        ? judging.judge(JSON.parse(text), judging.given, Date.now() + judging.ahead)
        : undefined,
    [judging, text, moment],
  )
  useEffect(() => {
    const now = Date.now() + (judging?.ahead ?? 0)
    const ends = (made?.windows ?? []).map(({ at }) => Date.parse(at) - now).filter((left) => left >= 0)
    const timer = setTimeout(() => setMoment((before) => before + 1), Math.min(60_000, ...ends) + 5)
    return () => clearTimeout(timer)
  }, [made, judging])
  return made
}
