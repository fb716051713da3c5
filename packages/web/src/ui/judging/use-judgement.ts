import { useEffect, useMemo, useState } from 'react'
import { atInstant } from '../time/at-instant.ts'
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
    const now = Date.now()
    const ends = (made?.windows ?? []).map(({ at }) => Date.parse(at) - (judging?.ahead ?? 0))
    const next = Math.min(now + 60_000, ...ends.filter((end) => end > now))
    return atInstant(next, () => setMoment((before) => before + 1))
  }, [made, judging])
  return made
}
