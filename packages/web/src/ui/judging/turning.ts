/** Judges a case that would become another kind of request, with the engine's own command. Loaded with the engine. */
import {
  type CaseState,
  type EvidenceItem,
  evolve,
  type Given,
  type LoadedPolicy,
  preview,
  regionFor,
} from '@redress/engine'
import type { CaseView } from '@redress/server/api'
import type { Ask, By } from './judge.ts'

/** What is known of a case by whoever sees it. */
export type Seen = Pick<
  CaseView,
  | 'id'
  | 'number'
  | 'version'
  | 'policy'
  | 'kind'
  | 'status'
  | 'channel'
  | 'openedBy'
  | 'receivedAt'
  | 'request'
  | 'evidence'
  | 'lines'
>

/** Refusals that writing on turns round. Every other is for the server to say, which knows all of the case. */
const ofWhatIsWritten = new Set(['missing', 'invalid'])

/** What the case would come to as the kind that is written: judged from when it was first made, with all that it has already. */
export const turning =
  (seen: Seen, by: By = { party: 'customer' }): Ask =>
  (loaded, written, given, now) => {
    const state = caseSeen(loaded, seen, given)
    const asked = preview(loaded, state, { do: 'change-kind', by, with: { ...written } }, now)
    if (!asked.refusal || ofWhatIsWritten.has(asked.refusal.id)) return asked
    const { refusal, ...told } = asked
    return { ...told, state: { ...state, kind: written.kind }, verdicts: refusal.verdicts ?? [] }
  }

/** The case as far as it is seen: as if all that was told so far had come with the request. What only our own people recorded is not in it, and nothing is promised in it, so that nothing falls due. */
function caseSeen(loaded: LoadedPolicy, seen: Seen, given: Given): CaseState {
  const { id, number, kind, channel, request, lines } = seen
  const { id: _, order, ...matter } = given
  const receivedAt = Date.parse(seen.receivedAt)
  const region = regionFor(loaded, given, receivedAt)
  const { name, dataVersion } = loaded.contextOf(region).zone
  const ordered = new Map(
    ((order?.lines ?? []) as { id: unknown }[]).map((line) => [String(line.id), line] as const),
  )
  const state = evolve(undefined, {
    type: 'opened',
    at: receivedAt,
    by: { party: seen.openedBy },
    data: {
      ...matter,
      ...{ id, number, region, kind, receivedAt },
      ...(order ? { order } : {}),
      policy: { id: seen.policy.id, version: seen.policy.version },
      evidence: seen.evidence as EvidenceItem[],
      zone: { name, dataVersion },
      team: '',
      request: { ...request, channel },
      lines: lines.map((line) => ({ id: line.id, facts: { ...ordered.get(line.id), ...line.told } })),
    },
  })
  return { ...state, status: seen.status as CaseState['status'] }
}
