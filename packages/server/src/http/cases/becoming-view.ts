import { becomingOf } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { verdictShown } from './line-view.ts'
import type { Looking } from './view.ts'

/** What a case can become at this party's wish, with why not where a kind is shut. */
export function becomingView(looking: Looking, party: string) {
  const { loaded, state, language } = looking
  return becomingOf(loaded, state, { party }).map(({ kind, verdicts }) => {
    const { title, clause = '' } = loaded.policy.requests[kind] ?? {}
    return {
      kind,
      title: inLanguage(title, language) ?? kind,
      clause,
      allowed: verdicts.some(({ outcome }) => outcome === 'admitted'),
      lines: verdicts.map((verdict) => verdictShown(looking, verdict)),
    }
  })
}
