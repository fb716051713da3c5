import type { CaseView, StaffPart } from '@redress/server/api'

/** What is decided for one line, as the form keeps it and the command takes it. */
export interface LineOutcome {
  id: string
  outcome: 'approve' | 'reject'
  remedy?: string | undefined
  /** Remedies among which the customer chooses. */
  offer?: string[] | undefined
  clause?: string | undefined
  amount?: string | undefined
}

export type Way = 'leave' | 'approve' | 'choose' | 'reject'

export const wayOf = (outcome: LineOutcome | undefined): Way =>
  outcome === undefined
    ? 'leave'
    : outcome.outcome === 'reject'
      ? 'reject'
      : outcome.offer
        ? 'choose'
        : 'approve'

type Staff = Pick<StaffPart, 'proposals' | 'offers'>

/** A line decided in some way, with what the policy proposes filled in. */
export function beginOutcome(way: Way, id: string, { proposals, offers }: Staff): LineOutcome | undefined {
  const open = offers.filter((offer) => offer.line === id && offer.offered)
  if (way === 'leave') return undefined
  if (way === 'reject') return { id, outcome: 'reject' }
  if (way === 'choose')
    return {
      id,
      outcome: 'approve',
      offer: open.filter(({ choice }) => choice === 'customer').map(({ remedy }) => remedy),
    }
  const proposed = proposals.find(({ line }) => line === id)?.remedy
  const only = open.length === 1 ? open[0]?.remedy : undefined
  return { id, outcome: 'approve', remedy: proposed ?? only }
}

/** The outcomes of all lines with one replaced, in the order of the lines. */
export function withOutcome(
  outcomes: readonly LineOutcome[],
  id: string,
  outcome: LineOutcome | undefined,
  lines: readonly Pick<CaseView['lines'][number], 'id'>[],
): LineOutcome[] {
  return lines.flatMap((line) => {
    if (line.id === id) return outcome ?? []
    return outcomes.find((each) => each.id === line.id) ?? []
  })
}

/** As the command takes it: without what was left empty. */
export const entryOf = (outcome: LineOutcome): LineOutcome =>
  Object.fromEntries(
    Object.entries(outcome).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as LineOutcome

/** The words for what a decision lacks before it can be judged; undefined where the form sees nothing. */
export function lackOf(outcomes: readonly LineOutcome[]): string | undefined {
  if (outcomes.length === 0) return 'act.lacks-outcome'
  if (outcomes.some(({ outcome, clause }) => outcome === 'reject' && !clause)) return 'act.lacks-clause'
  const lacksRemedy = ({ outcome, remedy, offer = [] }: LineOutcome) =>
    outcome === 'approve' && !remedy && offer.length === 0
  return outcomes.some(lacksRemedy) ? 'act.lacks-remedy' : undefined
}
