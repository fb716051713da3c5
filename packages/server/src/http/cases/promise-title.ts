import type { LoadedPolicy, ObligationInstance } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { namesOf } from './names-of.ts'

type Titled = Pick<ObligationInstance, 'name'> & {
  source?: string
  /** Whose step it is; the first that has such a step where it is absent. */
  remedy?: string | undefined
  does?: readonly string[]
}

/** What people call a promise: by its own title, its step, its review, or what keeps it. */
export function promiseTitle(
  loaded: LoadedPolicy,
  { source, name, remedy, does = loaded.policy.obligations[name]?.does ?? [] }: Titled,
  language: string,
): string {
  const { obligations, remedies, reviews } = loaded.policy
  const names = namesOf(loaded, language)
  if (source === 'step') {
    const having = Object.keys(remedies).find((each) => remedies[each]?.steps.some(({ id }) => id === name))
    return names.step(remedy ?? having ?? '', name)
  }
  const declared = source === 'review' ? reviews[name.replace(/^answer-/, '')] : obligations[name]
  return inLanguage(declared?.title, language) ?? names.duty(does[0] ?? name)
}
