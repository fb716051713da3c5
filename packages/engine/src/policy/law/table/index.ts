import type { LegalRule } from '../legal-rule.ts'
import { guaranteeRules } from './guarantee.ts'
import { businessRules } from './platforms-and-papers.ts'
import { refusalRules } from './refusals-and-complaints.ts'
import { withdrawalRules } from './withdrawal.ts'

/** The rules of law that a policy is held against. */
export const legalRules: LegalRule[] = [
  ...withdrawalRules,
  ...guaranteeRules,
  ...refusalRules,
  ...businessRules,
].toSorted((one, other) => one.number - other.number)
