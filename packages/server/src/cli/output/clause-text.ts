import type { Policy } from '@redress/engine'
import { wrap } from './wrap.ts'

/** A clause's id and its published text, in one language. */
export function clauseText(policy: Policy, clause: string, language: string, width: number): string[] {
  const text = policy.clauses[clause]?.text[language] ?? ''
  return [clause, ...wrap(text, Math.min(width, 100) - 8).map((line) => `  ${line}`)]
}
