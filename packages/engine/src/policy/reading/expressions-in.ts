import type { Expression } from '../model.ts'

/** Every expression in a part of a policy, wherever it stands. */
export function expressionsIn(part: unknown): Expression[] {
  if (typeof part !== 'object' || part === null) return []
  if (isExpression(part)) return [part]
  return Object.values(part).flatMap(expressionsIn)
}

export function isExpression(part: unknown): part is Expression {
  return (
    typeof part === 'object' &&
    part !== null &&
    'source' in part &&
    'path' in part &&
    'readsLine' in part &&
    typeof part.source === 'string'
  )
}
