/** What can be asked for, and what is admitted. */

import type { DescriptionRule, EvidenceDeclaration, Field } from './asked.ts'
import type { Expression, Rule } from './expression.ts'
import type { ClauseId, Text } from './text.ts'

export interface RequestKind {
  title: Text
  about: 'lines' | 'order' | 'heads' | 'none'
  clause: ClauseId
  openedBy: string[]
  askedWhen?: Expression
  description?: DescriptionRule
  ask: Record<string, Field>
  evidence: Record<string, EvidenceDeclaration>
  heads: Record<string, { title: Text; ask: Record<string, Field> }>
  leadsTo: string[]
  remedies: string[]
}

export type AdmissionRule = Rule & { instead?: string; because?: Text } & (
    | { effect: 'refuse' | 'admit'; clause: ClauseId }
    | { effect: 'redirect'; party: string; clause: ClauseId }
  )
