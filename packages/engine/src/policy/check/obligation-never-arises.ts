import { consequencesOf } from '../reading/consequences.ts'
import { canHappen } from '../reading/events.ts'
import { type Check, type Finding, listed } from '../reading/finding.ts'
import { truthOf } from '../reading/truth.ts'

/** An obligation whose event nothing in the policy makes, or whose condition cannot hold. */
export const obligationNeverArises: Check = (policy) => {
  const raised = new Set(
    consequencesOf(policy).flatMap(({ consequence }) =>
      consequence.do === 'oblige' ? [consequence.obligation] : [],
    ),
  )
  return Object.values(policy.obligations).flatMap(({ name, after, when }): Finding[] => {
    const finding = (message: string, help: string): Finding => ({
      id: 'obligation-never-arises',
      severity: 'error',
      at: `obligations.${name}`,
      message,
      help,
    })
    if (truthOf(policy, when, {}) === false) {
      return [
        finding(
          `"${name}" is never owed: its condition cannot hold.`,
          'Change "when", or take the obligation out.',
        ),
      ]
    }
    if (raised.has(name) || after.some((event) => canHappen(policy, event))) return []
    const why = after.length === 0 ? 'nothing raises it' : `nothing in this policy makes ${listed(after)}`
    return [
      finding(
        `"${name}" can never arise: ${why}.`,
        'Write under "after" an event that can happen here, or raise it with "oblige:".',
      ),
    ]
  })
}
