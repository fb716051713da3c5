import Big from 'big.js'
import type { LoadedPolicy } from '../../policy/load.ts'
import { type Judged, judgedOf } from './judged.ts'
import { type RecordedCase, replay } from './recorded-case.ts'

/** In what two versions judge one case differently. */
export type Otherwise =
  | 'now-admitted'
  | 'now-refused'
  | 'now-redirected'
  | 'other-clause'
  | 'other-status'
  | 'other-remedy'
  | 'now-late'
  | 'late-no-more'
  | 'dearer'
  | 'cheaper'

/** A case that the newer version judges otherwise, and how each judged it. */
export interface CaseDifference {
  id: string
  otherwise: Otherwise[]
  old: Judged
  new: Judged
}

export interface CaseComparison {
  cases: number
  /** How many are judged otherwise in each way. */
  counts: Partial<Record<Otherwise, number>>
  /** What all remedies are worth together, under each. */
  worth: { old: string; new: string }
  differing: CaseDifference[]
}

/**
 * Plays cases under two versions of a policy and says what would have come out otherwise: admitted, refused, late, dearer.
 * People's commands stay as they were, at their times; one that a version refuses is left out of its case.
 */
export function compareCases(
  old: LoadedPolicy,
  newer: LoadedPolicy,
  cases: Iterable<RecordedCase>,
): CaseComparison {
  const comparison: CaseComparison = { cases: 0, counts: {}, worth: { old: '0', new: '0' }, differing: [] }
  for (const recorded of cases) {
    const [was, is] = [judgedOf(replay(old, recorded)), judgedOf(replay(newer, recorded))]
    const otherwise = waysOf(was, is)
    comparison.cases += 1
    comparison.worth = {
      old: new Big(comparison.worth.old).plus(was.worth).toString(),
      new: new Big(comparison.worth.new).plus(is.worth).toString(),
    }
    for (const way of otherwise) comparison.counts[way] = (comparison.counts[way] ?? 0) + 1
    if (otherwise.length > 0) comparison.differing.push({ id: recorded.id, otherwise, old: was, new: is })
  }
  return comparison
}

function waysOf(was: Judged, is: Judged): Otherwise[] {
  const difference = new Big(is.worth).cmp(was.worth)
  return [
    ...intake(was, is),
    ...(was.intake === is.intake && was.status !== is.status ? ['other-status' as const] : []),
    ...(was.clauses.join() !== is.clauses.join() && was.intake === is.intake
      ? ['other-clause' as const]
      : []),
    ...(was.remedies.join() !== is.remedies.join() && was.intake === is.intake
      ? ['other-remedy' as const]
      : []),
    ...(more(is.late, was.late) ? ['now-late' as const] : []),
    ...(more(was.late, is.late) ? ['late-no-more' as const] : []),
    ...(difference > 0 ? ['dearer' as const] : []),
    ...(difference < 0 ? ['cheaper' as const] : []),
  ]
}

/** Whether a promise was broken more often in the one. */
function more(one: readonly string[], other: readonly string[]): boolean {
  const times = (late: readonly string[], name: string) => late.filter((each) => each === name).length
  return one.some((name) => times(one, name) > times(other, name))
}

function intake(was: Judged, is: Judged): Otherwise[] {
  if (was.intake === is.intake) return []
  if (is.intake === 'admitted') return ['now-admitted']
  return [is.intake === 'redirected' ? 'now-redirected' : 'now-refused']
}
