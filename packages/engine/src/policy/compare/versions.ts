import type { ClauseId, Expression, Policy, Text } from '../model.ts'
import { headline } from '../publish/headline.ts'
import { speak, spelledOut, type Words } from '../publish/words.ts'
import { spelling, treeOf } from '../reading/tree.ts'
import type { Change } from './change.ts'
import { type ChangePhrases, changePhrasesOf } from './phrases/index.ts'

/** The two versions, each with its words, and how changes are told. */
export interface Versions {
  old: Words
  new: Words
  phrases: ChangePhrases
}

/** One part of the comparison. */
export type Compare = (versions: Versions) => Change[]

export function versionsOf(old: Policy, newer: Policy, language: string): Versions {
  return { old: speak(old, language), new: speak(newer, language), phrases: changePhrasesOf(language) }
}

/** What is in both, what came and what went, by name. */
export function paired<Entry>(
  old: Record<string, Entry>,
  newer: Record<string, Entry>,
): { both: [string, Entry, Entry][]; added: [string, Entry][]; removed: [string, Entry][] } {
  return {
    both: Object.entries(newer).flatMap(([name, entry]) => {
      const before = old[name]
      return before === undefined ? [] : [[name, before, entry] as [string, Entry, Entry]]
    }),
    added: Object.entries(newer).filter(([name]) => !Object.hasOwn(old, name)),
    removed: Object.entries(old).filter(([name]) => !Object.hasOwn(newer, name)),
  }
}

/** A title in words, or the name spelled out. */
export function titled(words: Words, title: Text | undefined, name: string): string {
  return words.text(title) || spelledOut(name)
}

/** A condition as its author wrote it, in one spelling; `always` for none. */
export function conditionText(condition: Expression | undefined, { always }: ChangePhrases): string {
  return condition === undefined ? always : spelling(treeOf(condition))
}

/** A clause in a few words. */
export function clauseText(words: Words, clause: ClauseId | undefined): string {
  const text = clause === undefined ? undefined : words.policy.clauses[clause]?.text
  return text === undefined ? (clause ?? '') : headline(words.text(text))
}

export function citing(clause: ClauseId | undefined): { clause?: ClauseId } {
  return clause === undefined ? {} : { clause }
}
