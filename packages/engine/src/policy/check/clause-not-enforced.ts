import { clausesCited } from '../reading/clause-uses.ts'
import type { Check } from '../reading/finding.ts'

/** A promise or a rule that is published and that nothing in the file keeps. */
export const clauseNotEnforced: Check = (policy) => {
  const cited = clausesCited(policy)
  return Object.values(policy.clauses)
    .filter(({ id, information }) => information === undefined && !cited.has(id))
    .map(({ id }) => ({
      id: 'clause-not-enforced',
      severity: 'warning',
      at: `clauses.${id}`,
      message: `Nothing in the policy enforces the clause "${id}".`,
      help: 'Cite it in the rule, obligation, evidence or cost that keeps it, or say with "information:" why nothing does.',
    }))
}
