import type { ClauseId, Policy } from '../model.ts'

const citing = new Set(['clause', 'answerClause', 'channelsClause', 'warning'])
const uncited = new Set(['clauses', 'accepts', 'regions', 'positions', 'law'])

/** Every clause that something in the policy enforces or cites. */
export function clausesCited(policy: Policy): Set<ClauseId> {
  const cited = new Set<ClauseId>()
  for (const [section, part] of Object.entries(policy)) {
    if (section === 'channelsClause' && typeof part === 'string') cited.add(part)
    else if (!uncited.has(section)) collect(part, cited)
  }
  return cited
}

function collect(part: unknown, cited: Set<ClauseId>): void {
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    if (citing.has(key) && typeof value === 'string') cited.add(value)
    else collect(value, cited)
  }
}
