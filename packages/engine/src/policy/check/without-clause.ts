import type { Field } from '../model.ts'
import { type Check, type Finding, listed } from '../reading/finding.ts'
import { isRequired } from '../reading/required.ts'

/** A deadline, or a thing that a customer must give, that cites no clause: a reader could not ask where it is written. */
export const withoutClause: Check = (policy) => [
  ...Object.entries(policy.requests).flatMap(([kind, { ask, heads }]) => [
    ...asked(`requests.${kind}`, ask),
    ...Object.entries(heads).flatMap(([head, { ask: own }]) => asked(`requests.${kind}.heads.${head}`, own)),
  ]),
  ...Object.values(policy.obligations)
    .filter(({ clause, deadline }) => clause === undefined && deadline !== undefined)
    .map(({ name }) => finding(`obligations.${name}`, `The deadline of "${name}" cites no clause.`)),
]

function asked(at: string, fields: Record<string, Field>): Finding[] {
  const names = Object.entries(fields)
    .filter(([, field]) => isRequired(field) && field.clause === undefined)
    .map(([name]) => name)
  if (names.length === 0) return []
  const are = names.length === 1 ? 'is required, and cites' : 'are required, and cite'
  return [finding(at, `${listed(names)} ${are} no clause.`)]
}

function finding(at: string, message: string): Finding {
  return {
    id: 'without-clause',
    severity: 'warning',
    at,
    message,
    help: 'Write "clause:" with the published rule that it rests on.',
  }
}
