import type { Policy } from '../model.ts'
import type { Check } from '../reading/finding.ts'

/** A team or party that nobody is owed by, that owes nothing and that nothing reaches. */
export const idleTeam: Check = (policy) => {
  const named = partiesNamed(policy)
  const idle = (section: string, names: [string, string | undefined][]) =>
    names
      .filter(([name, role]) => !named.has(name) && !(role !== undefined && named.has(role)))
      .map(([name]) => ({
        id: 'idle-team',
        severity: 'warning' as const,
        at: `${section}.${name}`,
        message: `"${name}" owes nothing, is owed nothing and does nothing in this policy.`,
        help: 'Give it an obligation, a step, a level or a review, or take it out.',
      }))
  return [
    ...idle(
      'teams',
      Object.entries(policy.teams).map(([name, { role }]) => [name, role]),
    ),
    ...idle(
      'parties',
      Object.keys(policy.parties).map((name) => [name, undefined]),
    ),
  ]
}

const naming = new Set(['owes', 'to', 'by', 'team', 'party', 'payer', 'openedBy', 'askedBy'])

function partiesNamed(policy: Policy): Set<string> {
  const named = new Set<string>()
  const { positions, teams, parties, clauses, regions, ...rest } = policy
  collect(rest, named)
  for (const names of Object.values(policy.rights)) for (const name of names) named.add(name)
  return named
}

function collect(part: unknown, named: Set<string>): void {
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    if (!naming.has(key)) collect(value, named)
    else for (const name of [value].flat()) if (typeof name === 'string') named.add(name)
  }
}
