import type { Policy } from '../model.ts'
import type { Change } from './change.ts'
import { compareClauses } from './clauses.ts'
import { compareCosts } from './costs.ts'
import { compareDuties, compareOthers } from './duties.ts'
import { compareRemedies } from './remedies.ts'
import { compareRequests } from './requests.ts'
import { compareRules } from './rules.ts'
import { compareTimes } from './times.ts'
import { compareValues } from './values.ts'
import { versionsOf } from './versions.ts'

export type { Change } from './change.ts'

/**
 * What differs between two versions of a policy, in words of this language: clauses, requests and what they ask for, time
 * limits, rules and their order, obligations, remedies, costs, tables. English where there are no phrases for the language.
 */
export function comparePolicies(old: Policy, newer: Policy, language: string): Change[] {
  const versions = versionsOf(old, newer, language)
  return [
    compareClauses,
    compareRequests,
    compareTimes,
    compareRules,
    compareDuties,
    compareRemedies,
    compareCosts,
    compareOthers,
    compareValues,
  ].flatMap((part) => part(versions))
}
