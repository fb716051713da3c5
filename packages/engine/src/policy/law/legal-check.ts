import type { PlainDate } from '../../calendar/index.ts'
import type { Policy } from '../model.ts'
import type { Finding } from '../reading/finding.ts'
import type { Provision } from './legal-rule.ts'

/** What a legal check looks at: a policy, and the provision that holds for it. */
export interface LegalQuestion {
  policy: Policy
  provision: Provision
  on: PlainDate
}

/** What it finds; the severity is the provision's unless the finding is a lesser one. */
export type LegalFinding = Pick<Finding, 'at' | 'position' | 'message' | 'help'> & { severity?: 'warning' }

/** Reads a policy's meaning and says where it falls below the provision. */
export type LegalCheck = (question: LegalQuestion) => LegalFinding[]
