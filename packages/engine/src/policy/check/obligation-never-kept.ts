import type { Policy } from '../model.ts'
import { type Check, type Finding, listed } from '../reading/finding.ts'

/** An obligation on somebody who may not do what fulfils it. */
export const obligationNeverKept: Check = (policy) =>
  Object.values(policy.obligations).flatMap(({ name, owes, does }): Finding[] => {
    const shut = does.map((action) => policy.actions[action]?.by)
    if (shut.length === 0 || shut.some((by) => by === undefined || mayDo(policy, by, owes))) return []
    const able = [...new Set(shut.flatMap((by) => by ?? []))]
    const who = able.length === 0 ? 'nobody may do it' : `only ${listed(able)} may do it`
    return [
      {
        id: 'obligation-never-kept',
        severity: 'error',
        at: `obligations.${name}`,
        message: `"${owes}" owes ${listed(does)}, and ${who}.`,
        help: `Add "${owes}" to "by" of the action, or let somebody owe it who may do it.`,
      },
    ]
  })

/** Whether a list of teams, roles and parties holds this one, by its name or by its team's role. */
function mayDo(policy: Policy, by: readonly string[], owes: string): boolean {
  const role = policy.teams[owes]?.role
  return by.includes(owes) || (role !== undefined && by.includes(role)) || owes === 'system'
}
