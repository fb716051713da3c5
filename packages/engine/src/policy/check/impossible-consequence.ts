import type { Policy } from '../model.ts'
import { consequencesOf } from '../reading/consequences.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { spanOfPeriod } from '../reading/span.ts'

/** A consequence that cannot follow: an escalation without levels, a level that is not there. */
export const impossibleConsequence: Check = (policy) =>
  consequencesOf(policy).flatMap(({ at, consequence }): Finding[] => {
    if (consequence.do !== 'escalate') return []
    const levels = policy.escalation?.levels ?? []
    if (consequence.to === 'next' ? levels.length > 1 : levels.some(({ level }) => level === consequence.to))
      return []
    const message =
      consequence.to === 'next'
        ? 'There is no next level to escalate to.'
        : `There is no level ${consequence.to}.`
    return [
      {
        id: 'nothing-to-escalate',
        severity: 'error',
        at,
        message,
        help: 'Add the levels under "escalation", or notify a team.',
      },
    ]
  })

/** Levels of escalation that come no later than the one before. */
export const levelsOutOfOrder: Check = (policy) => {
  const levels = policy.escalation?.levels ?? []
  return levels.flatMap((level, place): Finding[] => {
    const before = levels[place - 1]
    if (!comesEarlier(policy, level.after, before?.after)) return []
    return [
      {
        id: 'levels-out-of-order',
        severity: 'error',
        at: `escalation.levels[${place}]`,
        message: `Level ${level.level} comes no later than level ${before?.level}: a case would never rest there.`,
        help: 'Let each level come later than the one before it.',
      },
    ]
  })
}

type After = NonNullable<Policy['escalation']>['levels'][number]['after']

function comesEarlier(policy: Policy, after: After, before: After): boolean {
  if (!after || !before) return false
  const [span, earlier] = [spanOfPeriod(policy, after), spanOfPeriod(policy, before)]
  return span !== undefined && earlier !== undefined && span.longest <= earlier.shortest
}
