import { type LoadedPolicy, type Names, namesIn } from '@redress/engine'

const kept = new WeakMap<LoadedPolicy['policy'], Map<string, Names>>()

/** What the things of a policy are called in a language; worked out once for each. */
export function namesOf({ policy }: LoadedPolicy, language: string): Names {
  const byLanguage = kept.get(policy) ?? new Map<string, Names>()
  kept.set(policy, byLanguage)
  const names = byLanguage.get(language) ?? namesIn(policy, language)
  byLanguage.set(language, names)
  return names
}
