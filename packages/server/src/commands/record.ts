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
  const { refer, texts } = referring(loaded, call, caseId, meanings)
  const keptEvents = events.map((event) => withReferences(event, refer ?? noText))
  const kept = stateAfter(before?.kept, keptEvents)
  const filled = refer ? stateAfter(before?.filled, events) : kept
  const rows: EventRow[] = []
  let hash = before?.hash ?? ''
  let version = before?.version ?? 0
  for (const { type, at, by, data } of keptEvents) {
    version += 1
    const body = JSON.stringify({ type, at, by, data })
    hash = chain(hash, { organisation: call.organisation, caseId, version, body })
    rows.push({ case_id: caseId, version, type, at: iso(at), recorded_at: iso(recordedAt), body, hash })
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

const noText = () => undefined

const iso = (instant: number) => new Date(instant).toISOString()

function stateAfter(before: CaseState | undefined, events: readonly CaseEvent[]): CaseState {
  const state = evolveAll(before, events)
  if (!state) throw new Error('A decision without events leaves no case.')
  return state
}

/** The least length of a text that is looked for inside others; a shorter one says nothing about anybody. */
const tellingLength = 3

/**
 * Gives the reference of what somebody wrote: known to the case, brought by this command, or put together by the policy from either. Fresh ones are
 * kept in `texts`. Undefined where no text is known, so that there is nothing to look for.
 */
function referring(loaded: LoadedPolicy, call: CommandCall, caseId: string, meanings: Meanings) {
  const references = new Map<string, string>()
  const texts: TextRow[] = []
  const add = (text: string): string => {
    const id = uuidv7()
    const reference = referenceTo('text', id)
    references.set(text, reference)
    texts.push({ case_id: caseId, text_id: id, body: text })
    return reference
  }
  for (const [reference, text] of meanings) references.set(text, reference)
  for (const text of freeTexts(loaded, call)) if (!references.has(text)) add(text)
  if (references.size === 0) return { texts }
  const telling = [...references.keys()].filter(({ length }) => length >= tellingLength)
  const refer = (text: string) =>
    references.get(text) ?? (telling.some((each) => text.includes(each)) ? add(text) : undefined)
  return { refer, texts }
}
