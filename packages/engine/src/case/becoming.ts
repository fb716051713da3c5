import type { Fields } from '../policy/expressions/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { RequestKind } from '../policy/model.ts'
import type { LineFacts } from './events.ts'
import { evolve } from './evolve/index.ts'
import { judgeLine } from './judge.ts'
import { named } from './named.ts'
import { isTheirs } from './request/judge.ts'
import { isStaff } from './rights.ts'
import type { Actor, CaseState, Verdict } from './types.ts'
import { wholeCase } from './whole-case.ts'

/** A kind of request that a case can become, and the judgement of each line that it could be about: first those that the case is about. */
export interface Becoming {
  kind: string
  verdicts: Verdict[]
}

/**
 * What a case can become at the wish of this party, judged as the command judges it, from when it was first made, before anything more is told. A rule
 * that rests on something that is yet to be said does not decide here. What is for others to ask for is left out.
 */
export function becomingOf(loaded: LoadedPolicy, state: CaseState, by: Actor): Becoming[] {
  const { requests } = loaded.policy
  return (named(requests, state.kind)?.leadsTo ?? []).flatMap((kind) => {
    const request = named(requests, kind)
    if (!request || !(isStaff(loaded, by) || isTheirs(loaded, by, request))) return []
    const changed = evolve(state, {
      type: 'kind-changed',
      at: state.now,
      by,
      data: { kind, request: {}, lines: linesFor(request, state), evidence: [] },
    })
    const verdicts = changed.lines.map(({ id }) => judgeLine(loaded, changed, state.receivedAt, id, []))
    return [{ kind, verdicts }]
  })
}

function linesFor({ about }: RequestKind, { lines, order }: CaseState): LineFacts {
  const ordered = (order?.lines ?? []) as Fields[]
  if (about !== 'lines' || ordered.length === 0) return [{ id: wholeCase, facts: {} }]
  const had = new Set(lines.map(({ id }) => id))
  const all = ordered.map((line) => ({ id: String(line.id), facts: had.has(String(line.id)) ? {} : line }))
  return [...all.filter(({ id }) => had.has(id)), ...all.filter(({ id }) => !had.has(id))]
}
