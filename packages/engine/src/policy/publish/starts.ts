import type { Expression, Policy } from '../model.ts'
import { pathOf, type Tree, treeOf } from '../reading/tree.ts'
import type { Start } from './phrases/index.ts'
import { dutyName, type Words } from './words.ts'

/** The phrase for a fact, by the end of its name. */
const byFact: [RegExp, string][] = [
  [/\.deliveredAt$/, 'delivered'],
  [/\.placedAt$/, 'placed'],
  [/\.paidAt$/, 'paid'],
  [/\.shippedAt$/, 'shipped'],
  [/^(case\.openedAt|request\.receivedAt|now)$/, 'opened'],
  [/^case\.admittedAt$/, 'admitted'],
  [/^case\.decidedAt$/, 'decided'],
  [/^case\.resolvedAt$/, 'resolved'],
  [/^case\.acknowledgedAt$/, 'acknowledged'],
]

/** What an instant is called when time is counted from it; undefined when the page has no word for it. */
export function startOfInstant(words: Words, instant: Expression): Start | undefined {
  return startOfTree(words, treeOf(instant), 0)
}

/** The same of a part of an expression. */
export function startOfTree(words: Words, tree: Tree, depth: number): Start | undefined {
  if (depth > 4) return undefined
  if (tree.op === '?:') {
    const [, ...ends] = tree.args.map((side) => startOfTree(words, side, depth + 1))
    const usual = Object.values(words.phrases.starts)
    return ends.find((end) => end && usual.includes(end)) ?? ends.find((end) => end !== undefined)
  }
  const path = pathOf(tree)
  if (path === undefined) return undefined
  const known = byFact.find(([pattern]) => pattern.test(path))
  if (known) return words.phrases.starts[known[1]]
  const named = words.policy.let[path]
  if (named) return startOfTree(words, treeOf(named), depth + 1)
  return titled(words, factTitle(words, path))
}

function factTitle({ policy, text }: Words, path: string): string {
  const [subject, name] = path.split('.')
  const fact = policy.facts.find((one) => one.subject === subject && one.name === name)
  return text(fact?.title ?? policy.windows[path]?.title)
}

/** What raises an obligation: the first event that the page has a word for. */
export function startOfEvents(words: Words, events: readonly string[]): Start | undefined {
  for (const event of events) {
    const known = words.phrases.starts[event]
    if (known) return known
  }
  const [event] = events
  return event !== undefined && isOwn(words.policy, event) ? titled(words, dutyName(words, event)) : undefined
}

function isOwn(policy: Policy, event: string): boolean {
  return (
    Object.hasOwn(policy.actions, event) ||
    Object.values(policy.remedies).some(({ steps }) => steps.some(({ id }) => id === event))
  )
}

function titled(words: Words, title: string): Start | undefined {
  if (title === '') return undefined
  const quoted = words.fill(words.phrases.quoted, { text: title })
  const { after, of } = words.phrases.named
  return { after: words.fill(after, { name: quoted }), of: words.fill(of, { name: quoted }) }
}
