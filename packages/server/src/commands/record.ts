/** From a decision of the engine to the rows that record it. Pure but for fresh ids of texts. */
import { type CaseEvent, type CaseState, evolveAll, type LoadedPolicy } from '@redress/engine'
import { uuidv7 } from 'uuidv7'
import { freeTexts } from '../cases/free-texts.ts'
import { chain } from '../cases/hash.ts'
import { type Meanings, referenceTo, withReferences } from '../cases/references.ts'
import { type CaseRow, caseRow, changedObligations, obligationRow } from '../cases/rows.ts'
import type { StoredCase } from './load.ts'
import type { CommandCall } from './types.ts'
import type { EventRow, TextRow, Written } from './write.ts'

export interface Recorded extends Omit<Written, 'receipts' | 'cases'> {
  cases: [CaseRow]
  /** The case as the engine sees it now. */
  filled: CaseState
  kept: CaseState
  /** What happened, as it stands in the log. */
  keptEvents: CaseEvent[]
}

/** The rows of what a command recorded. `before` is undefined for `open`; `meanings` are of all references in the case and in the command. */
export function recordOf(
  loaded: LoadedPolicy,
  call: CommandCall,
  caseId: string,
  before: StoredCase | undefined,
  events: readonly CaseEvent[],
  { recordedAt, meanings }: { recordedAt: number; meanings: Meanings },
): Recorded {
  const { references, texts } = referencesFor(loaded, call, caseId, meanings)
  const keptEvents = events.map((event) => withReferences(event, references))
  const kept = stateAfter(before?.kept, keptEvents)
  const filled = references.size === 0 ? kept : stateAfter(before?.filled, events)
  const rows: EventRow[] = []
  let hash = before?.hash ?? ''
  let version = before?.version ?? 0
  for (const { type, at, by, data } of keptEvents) {
    version += 1
    const body = JSON.stringify({ type, at, by, data })
    hash = chain(hash, { organisation: call.organisation, caseId, version, body })
    rows.push({ case_id: caseId, version, type, at: new Date(at).toISOString(), body, hash })
  }
  return {
    events: rows,
    texts,
    cases: [caseRow(loaded, kept, filled, hash, recordedAt)],
    obligations: changedObligations(before?.kept, kept).map((each) => obligationRow(caseId, each)),
    filled,
    kept,
    keptEvents,
  }
}

function stateAfter(before: CaseState | undefined, events: readonly CaseEvent[]): CaseState {
  const state = evolveAll(before, events)
  if (!state) throw new Error('A decision without events leaves no case.')
  return state
}

/** The reference of every text that the case knows, with fresh ones for what this command brings. */
function referencesFor(
  loaded: LoadedPolicy,
  call: CommandCall,
  caseId: string,
  meanings: Meanings,
): { references: Map<string, string>; texts: TextRow[] } {
  const references = new Map<string, string>()
  for (const [reference, text] of meanings) references.set(text, reference)
  const texts: TextRow[] = []
  for (const text of freeTexts(loaded, call)) {
    if (references.has(text)) continue
    const id = uuidv7()
    references.set(text, referenceTo('text', id))
    texts.push({ case_id: caseId, text_id: id, body: text })
  }
  return { references, texts }
}
