import type { PlainDate } from '../../calendar/index.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { legalFindings } from '../law/index.ts'
import type { Policy } from '../model.ts'
import { type Check, type Finding, positionOf } from '../reading/finding.ts'
import { absentFacts } from './absent-facts.ts'
import { withoutAccepted } from './accepted.ts'
import { clauseNotEnforced } from './clause-not-enforced.ts'
import { promiseInClosedHours } from './closed-hours.ts'
import { deadlineBeforeStart } from './deadline-before-start.ts'
import { decidesTooEarly } from './decides-too-early.ts'
import { endlessWindows } from './endless-windows.ts'
import { idleAction } from './idle-action.ts'
import { idleTeam } from './idle-team.ts'
import { impossibleConsequence, levelsOutOfOrder } from './impossible-consequence.ts'
import { noWayOut } from './no-way-out.ts'
import { obligationNeverArises } from './obligation-never-arises.ts'
import { obligationNeverKept } from './obligation-never-kept.ts'
import { oneNameTwoEvents } from './one-name-two-events.ts'
import { pageWordsInEnglish } from './page-words.ts'
import { contradictingPromises } from './promises.ts'
import { remedyNeverOffered } from './remedy-never-offered.ts'
import { shadowedRows } from './shadowed-rows.ts'
import { shadowedRules } from './shadowed-rules.ts'
import { untitledSteps } from './untitled-steps.ts'
import { unused } from './unused.ts'
import { withoutClause } from './without-clause.ts'

export { type LongestCase, type LongestPart, longestCases } from '../reading/longest-case.ts'

const checks: Check[] = [
  clauseNotEnforced,
  obligationNeverArises,
  obligationNeverKept,
  deadlineBeforeStart,
  promiseInClosedHours,
  contradictingPromises,
  noWayOut,
  remedyNeverOffered,
  shadowedRules,
  shadowedRows,
  impossibleConsequence,
  levelsOutOfOrder,
  absentFacts,
  endlessWindows,
  decidesTooEarly,
  oneNameTwoEvents,
  pageWordsInEnglish,
  withoutClause,
  idleTeam,
  idleAction,
  untitledSteps,
  unused,
]

export interface LintOptions {
  file: string
  /** The day whose law the policy is held against, when it is later than the day it takes effect. */
  asOf?: PlainDate
}

/**
 * What is wrong with a policy that compiles, and what is worth knowing: promises that cannot be kept, rules that never
 * decide, and rules below the law of its jurisdiction. In the order of the file; accepted warnings are left out.
 * Each check: docs/reference/checks.md.
 */
export function lintPolicy({ policy }: { policy: Policy }, { file, asOf }: LintOptions): Diagnostic[] {
  const findings = [...checks.flatMap((check) => check(policy)), ...legalFindings(policy, asOf)]
  return withoutAccepted(policy, findings)
    .map((finding) => diagnostic(policy, file, finding))
    .toSorted(inFileOrder)
}

function diagnostic(policy: Policy, file: string, { position, at, ...finding }: Finding): Diagnostic {
  return { ...finding, file, at, position: position ?? positionOf(policy, at) }
}

function inFileOrder(one: Diagnostic, other: Diagnostic): number {
  return one.position.line - other.position.line || one.position.column - other.position.column
}
