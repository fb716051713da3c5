import type { Words } from '../../../ui/words/words.tsx'
import type { OpenCase } from '../open-case.ts'

/** What an action is called: by the policy, where it is its own or it says so; else by us. */
export function actionTitle(
  action: string,
  { loaded, say }: Pick<OpenCase, 'loaded' | 'say'>,
  words: Words,
): string {
  const declared = loaded.policy.actions[action]
  const own = declared && !declared.builtIn
  return say(declared?.title) ?? (own ? action : words(`act.${action}`))
}
