import { type CaseEvent, type CaseState, evolveAll, type LoadedPolicy } from '@redress/engine'
import { filledIn, type Meanings } from './references.ts'
import { type CaseRow, caseRow, type ObligationRow, obligationRow } from './rows.ts'

/** An event of the log, as it is stored. */
export interface LoggedEvent {
  body: string
  hash: string
  recordedAt: number
}

/** The read models of one case, made from its log alone; `meanings` are of the references in it. */
export function rebuiltCase(
  loaded: LoadedPolicy,
  log: readonly LoggedEvent[],
  meanings: Meanings,
): { row: CaseRow; obligations: ObligationRow[] } {
  const last = log.at(-1)
  const bodies = `[${log.map(({ body }) => body).join(',')}]`
  const kept = evolveAll(undefined, JSON.parse(bodies) as CaseEvent[])
  if (!last || !kept) throw new Error('A case has at least one event.')
  const filled = filledIn<CaseState>(JSON.stringify(kept), meanings)
  return {
    row: caseRow(loaded, kept, filled, last.hash, last.recordedAt),
    obligations: kept.obligations.map((each) => obligationRow(kept.id, each)),
  }
}
