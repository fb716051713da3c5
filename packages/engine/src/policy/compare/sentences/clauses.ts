import type { Clause } from '../../model.ts'
import type { Sentences } from '../telling.ts'

/** Clauses that came, went, were reworded, or changed in what may be overruled. */
export const clauseSentences: Sentences = {
  'clauses/*': ({ old, new: newer, phrases }, difference) => {
    if (difference.kind === 'reordered') return { text: phrases.clausesReordered, path: ['clauses'] }
    if (difference.kind === 'added')
      return { text: newer.fill(phrases.clauseAdded, { text: newer.text((difference.new as Clause).text) }) }
    return { text: newer.fill(phrases.clauseRemoved, { text: old.text((difference.old as Clause).text) }) }
  },
  'clauses/*/text/*': ({ new: newer, phrases }, { kind, path, old, new: now }) => {
    if (kind !== 'changed' || path[3] !== newer.language) return undefined
    const values = { old: String(old), new: String(now) }
    return { kind: 'reworded', text: newer.fill(phrases.clauseReworded, values), path: path.slice(0, 2) }
  },
  'clauses/*/noExceptions': ({ new: newer, phrases }, { path, new: now }) => {
    const text = newer.text(newer.policy.clauses[String(path[1])]?.text)
    return {
      text: newer.fill(now ? phrases.strictNow : phrases.strictNoMore, { text }),
      path: path.slice(0, 2),
    }
  },
}
