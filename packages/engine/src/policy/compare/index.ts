import type { Policy } from '../model.ts'
import type { Change } from './change.ts'
import { type Difference, differencesOf } from './difference.ts'
import { followsFromAnother, isOfTheYears } from './following.ts'
import { unfolded } from './resolved.ts'
import { rankOf } from './sections.ts'
import { tell, tellMany } from './tell.ts'
import { versionsOf } from './versions.ts'

export type { About, Change, Weight } from './change.ts'

/**
 * What differs between two versions of a policy, section by section, in words of this language; English where there are no
 * phrases for it. No difference is left out: what has no sentence of its own is told by its place, as it was and as it is.
 */
export function comparePolicies(old: Policy, newer: Policy, language: string): Change[] {
  const versions = versionsOf(old, newer, language)
  const all = differencesOf(unfolded(old), unfolded(newer))
  const differences = all
    .filter((difference) => !followsFromAnother(versions, difference, all))
    .filter((difference) => !isOfTheYears(versions, difference))
    .toSorted((one, other) => rankOf(one.path) - rankOf(other.path))
  const groups = Map.groupBy(differences, (difference) => manyOfOne(difference) ?? difference)
  return once(
    [...groups].flatMap(([place, group]) =>
      typeof place === 'string' ? tellMany(versions, group) : group.map((one) => tell(versions, one)),
    ),
  )
}

/** Dates and clock changes are told together. */
function manyOfOne({ path }: Difference): string | undefined {
  if (path[0] !== 'regions') return undefined
  const depth = path[4] === 'closed' ? 5 : path[2] === 'zone' && path[3] === 'changes' ? 4 : 0
  return depth === 0 || path.length <= depth ? undefined : path.slice(0, depth).join('/')
}

/** Two differences at one place may have one sentence. */
function once(changes: readonly Change[]): Change[] {
  const said = new Map(changes.map((change) => [`${change.at}\n${change.text}`, change]))
  return [...said.values()]
}
