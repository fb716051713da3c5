import type { Expression } from '../model.ts'
import { conditionInWords } from './condition-words.ts'
import type { Words } from './words.ts'

/** A sentence with the kinds of request that it is for, and its condition where that has words. */
export function qualified(
  words: Words,
  text: string,
  { for: kinds, when }: { for?: readonly string[]; when?: Expression },
): string {
  const { phrases, fill } = words
  const notes = [
    ...(kinds ? [fill(phrases.forKinds, { kinds: kindsInWords(words, kinds).join(' · ') })] : []),
    ...onlyIf(words, when),
  ]
  return notes.length === 0 ? text : `${text} — ${notes.join(phrases.semicolon)}`
}

const longest = 140

/** "if …", where the condition has words, and few; else that it depends, and the clause says on what. */
export function onlyIf(words: Words, when: Expression | undefined): string[] {
  if (when === undefined) return []
  const condition = conditionInWords(words, when)
  const isSimple = condition !== undefined && condition.length <= longest && !/ \(|^\(/.test(condition)
  return isSimple ? [words.fill(words.phrases.conditions.only, { condition })] : [words.phrases.depending]
}

export function kindsInWords({ policy, text }: Words, kinds: readonly string[]): string[] {
  return kinds.map((kind) => text(policy.requests[kind]?.title))
}
