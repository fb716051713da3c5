/** What sellers answer for. */

import type { Expression } from './expression.ts'
import type { ClauseId, Text } from './text.ts'
import type { Deadline, PeriodSpec } from './time.ts'

export interface Conduct {
  failures: Record<string, { title: Text; on?: string; when?: Expression; clause: ClauseId }>
  sanctions: Record<
    string,
    {
      title: Text
      standing: 'restricted' | 'terminated' | 'good'
      after: number
      notice?: PeriodSpec
      clause: ClauseId
    }
  >
  contest?: { deadline: Deadline; clause: ClauseId }
}
