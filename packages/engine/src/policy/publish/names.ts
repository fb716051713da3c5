import type { Policy } from '../model.ts'
import { treeOf } from '../reading/tree.ts'
import { conditionInWords } from './condition-words.ts'
import { costName } from './details/money.ts'
import { factInWords, scalarInWords } from './fact-words.ts'
import { usualFacts } from './phrases/usual-facts.ts'
import { dutyName, speak, stepName } from './words.ts'

/** What people call the things of a policy: by its own titles, else by the usual words, else spelled out. */
export interface Names {
  step(remedy: string, step: string): string
  cost(what: string): string
  /** What is done, by the command or action that does it. */
  duty(action: string): string
  /** A fact that was read, as refusals name it; undefined where there is no word for it. */
  fact(name: string): string | undefined
  /** A value of a fact; undefined where it speaks for itself, such as an instant or a number. */
  value(fact: string, value: unknown): string | undefined
}

/** The names of a policy in a language; in English where there are no words for it. */
export function namesIn(policy: Policy, language: string): Names {
  const words = speak(policy, language)
  const titleOf = (name: string) => {
    const tree = parsed(name)
    const declared = policy.windows[name]?.title
    if (declared) return words.text(declared)
    const told = tree && (factInWords(words, tree.tree) ?? conditionInWords(words, tree.expression))
    return told ?? usualFacts[words.spoken.split('-')[0] ?? '']?.[name] ?? usualFacts.en?.[name]
  }
  return {
    step: (remedy, step) =>
      stepName(words, policy.remedies[remedy]?.steps.find(({ id }) => id === step) ?? { id: step }),
    cost: (what) =>
      costName(words, policy.costs.find((rule) => rule.what === what) ?? ({ what } as Policy['costs'][0])),
    duty: (action) => dutyName(words, action),
    fact: (name) => titleOf(name),
    value: (fact, value) => {
      if (typeof value === 'boolean') return words.phrases.conditions[value ? 'yes' : 'no']
      if (typeof value !== 'string' || /^-?\d/.test(value)) return undefined
      return scalarInWords({ ...words, fill: (_, { text = '' }) => text }, fact, value)
    },
  }
}

function parsed(source: string) {
  const expression = {
    source,
    type: 'other' as const,
    path: '',
    position: { line: 1, column: 1 },
    readsLine: false,
  }
  try {
    return { expression, tree: treeOf(expression) }
  } catch {
    return undefined
  }
}
