import type { Names } from './names.ts'

/** The texts that a fact or a function can give. */
export interface KnownValues {
  values: readonly string[]
  /** Whether there may be others, of other policies: only what looks like a slip of the pen is then refused. */
  others?: true
}

/** What the built-in facts can be in this policy, by their full name; a fact that is not here can be any text. */
export function knownValues(names: Names): ReadonlyMap<string, KnownValues> {
  const { kinds, channels, statuses, teams, regions, incidents, heads, remedies, evidence } = names
  const known: Record<string, readonly string[] | undefined> = {
    'request.kind': kinds,
    'request.channel': channels,
    'case.kind': kinds,
    'case.status': statuses,
    'case.team': teams?.length === 0 ? ['system'] : teams,
    'case.region': regions,
    'incident.kind': incidents,
    'line.head': heads,
    'line.decision.outcome': ['approved', 'rejected'],
    'line.decision.remedy': remedies,
    'customer.cases.status': statuses,
    'customer.cases.kind': kinds,
    'customer.cases.remedy': remedies,
    'request.evidence.kind': evidence,
  }
  return new Map(
    Object.entries(known).flatMap(([name, values]): [string, KnownValues][] =>
      values ? [[name, ofOtherPolicies.has(name) ? { values, others: true } : { values }]] : [],
    ),
  )
}

const ofOtherPolicies: ReadonlySet<string> = new Set([
  'customer.cases.kind',
  'customer.cases.remedy',
  'request.evidence.kind',
])

/** The days that `weekdayOf` gives. */
export const weekdays: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
