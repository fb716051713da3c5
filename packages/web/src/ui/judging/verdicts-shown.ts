import { namesIn, type Policy, type Verdict } from '@redress/engine'
import type { LineVerdict } from './judgement.ts'
import { shownVerdict } from './shown.ts'

/** Verdicts that the server gave, with the words that people read. Needs the engine: import it when it is wanted. */
export function verdictsShown(policy: Policy, language: string, verdicts: readonly unknown[]): LineVerdict[] {
  const say = { policy, names: namesIn(policy, language), language }
  return verdicts.map((verdict) => shownVerdict(say, verdict as Verdict))
}
