import type { Change } from './change.ts'
import { type Compare, paired } from './versions.ts'

/** Clauses that came, went, were reworded, or changed in what may be overruled. */
export const compareClauses: Compare = ({ old, new: newer, phrases }) => {
  const { both, added, removed } = paired(old.policy.clauses, newer.policy.clauses)
  const change = (kind: Change['kind'], id: string, text: string): Change => ({
    kind,
    about: 'clause',
    at: `clauses.${id}`,
    clause: id,
    text,
  })
  const reworded = both.flatMap(([id, before, after]): Change[] => {
    const [was, is] = [old.text(before.text), newer.text(after.text)]
    const strict = after.noExceptions ? phrases.strictNow : phrases.strictNoMore
    return [
      ...(was === is
        ? []
        : [change('reworded', id, newer.fill(phrases.clauseReworded, { old: was, new: is }))]),
      ...(before.noExceptions === after.noExceptions
        ? []
        : [change('changed', id, newer.fill(strict, { text: is }))]),
    ]
  })
  const order = (names: string[], among: Set<string>) => names.filter((name) => among.has(name)).join(' ')
  const common = new Set(both.map(([id]) => id))
  const moved =
    order(Object.keys(old.policy.clauses), common) !== order(Object.keys(newer.policy.clauses), common)
  return [
    ...added.map(([id, { text }]) =>
      change('added', id, newer.fill(phrases.clauseAdded, { text: newer.text(text) })),
    ),
    ...removed.map(([id, { text }]) =>
      change('removed', id, newer.fill(phrases.clauseRemoved, { text: old.text(text) })),
    ),
    ...reworded,
    ...(moved
      ? [{ kind: 'reordered', about: 'clause', at: 'clauses', text: phrases.clausesReordered } as const]
      : []),
  ]
}
