import type { ClauseId, Expression, Policy, Text } from '../model.ts'
import { conditionInWords } from '../publish/condition-words.ts'
import { factInWords } from '../publish/fact-words.ts'
import { headline } from '../publish/headline.ts'
import { speak, spelledOut, type Words } from '../publish/words.ts'
import { spelling, treeOf } from '../reading/tree.ts'
import { type ChangePhrases, changePhrasesOf, toldIn } from './phrases/index.ts'

/** The two versions, each with its words, and how changes are told. */
export interface Versions {
  old: Words
  new: Words
  phrases: ChangePhrases
}

export function versionsOf(old: Policy, newer: Policy, language: string): Versions {
  const told = toldIn(language)
  return {
    old: speak(old, language, told),
    new: speak(newer, language, told),
    phrases: changePhrasesOf(told),
  }
}

/** A title in words, or the name spelled out. */
export function titled(words: Words, title: Text | undefined, name: string): string {
  return words.text(title) || spelledOut(name)
}

/** A condition in words, or as its author wrote it; `always` for none. */
export function conditionText(
  words: Words,
  condition: Expression | undefined,
  { always }: ChangePhrases,
): string {
  if (condition === undefined) return always
  const inWords =
    condition.type === 'boolean' ? conditionInWords(words, condition) : factInWords(words, treeOf(condition))
  return inWords ?? spelled(condition)
}

/** Two conditions that differ, so that the difference is seen. */
export function conditionTexts(
  { old, new: newer, phrases }: Versions,
  before: Expression | undefined,
  after: Expression | undefined,
): { old: string; new: string } {
  const inWords = { old: conditionText(old, before, phrases), new: conditionText(newer, after, phrases) }
  if (inWords.old !== inWords.new || !before || !after) return inWords
  const asWritten = { old: spelled(before), new: spelled(after) }
  if (asWritten.old !== asWritten.new) return asWritten
  if (before.source !== after.source) return { old: before.source, new: after.source }
  const judged = ({ readsLine, type }: Expression, value: string) =>
    `${newer.fill(readsLine ? phrases.perProduct : phrases.once, { value })}${before.type === after.type ? '' : `, ${type}`}`
  return { old: judged(before, asWritten.old), new: judged(after, asWritten.new) }
}

/** An expression in one spelling, whatever spaces and brackets its author wrote. */
export function spelled(expression: Expression): string {
  return spelling(treeOf(expression))
}

/** A clause in a few words. */
export function clauseText(words: Words, clause: ClauseId | undefined): string {
  const text = clause === undefined ? undefined : words.policy.clauses[clause]?.text
  return text === undefined ? (clause ?? '') : headline(words.text(text))
}
