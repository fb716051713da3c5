import type { Policy } from '../model.ts'
import type { Check } from '../reading/finding.ts'

/** A team that owes nothing, that nobody is owed by and that nothing reaches. */
export const idleTeam: Check = (policy) => {
  const named = partiesNamed(policy)
  return Object.entries(policy.teams)
    .filter(([name, { role }]) => !named.has(name) && !named.has(role))
    .map(([name]) => ({
      id: 'idle-team',
      severity: 'warning',
      at: `teams.${name}`,
      message: `"${name}" owes nothing, is owed nothing and does nothing in this policy.`,
      help: 'Give it an obligation, a step, a level or a review, or take it out.',
    }))
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
