import type { Instant } from '../calendar/index.ts'
import { holds } from '../policy/expressions/evaluate.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { ClauseId } from '../policy/model.ts'
import { begin } from './evolve/opened.ts'
import { judgeLine } from './judge.ts'
import { servicesOf, valueNow, type WindowEnd, windowsOf } from './queries.ts'
import { regionFor, zoneOf } from './region.ts'
import { scopeOf } from './scope.ts'
import { system } from './turn.ts'
import type { CaseState, Given, TraceEntry } from './types.ts'
import { wholeCase } from './whole-case.ts'

export interface Choice {
  kind: string
  line: string
  outcome: 'admitted' | 'refused' | 'redirected'
  clause: ClauseId
  /** A kind of request to make instead. */
  instead?: string
  /** The windows that its rules looked at have read, with when they end; with a trace only. */
  windows: WindowEnd[]
  trace: TraceEntry[]
}

/**
 * What this customer can ask for about this order now, and why not what is shut: each kind of request judged for each line before anything else is
 * known. A rule that rests on something the customer has yet to say does not decide here. Without a trace, for lists of many orders, it takes less time.
 */
export function choices(
  loaded: LoadedPolicy,
  given: Given,
  now: Instant,
  channel = 'web',
  { traced = true } = {},
): Choice[] {
  return Object.entries(loaded.policy.requests)
    .filter(([, request]) => request.openedBy.includes('customer'))
    .flatMap(([kind, request]) => {
      const state = imagined(loaded, given, kind, request.about === 'lines', now, channel)
      return state.lines.map((line) => {
        const trace: TraceEntry[] = []
        const verdict = judgeLine(loaded, state, now, line.id, traced ? trace : undefined)
        const { outcome, clause, instead } = verdict
        const windows = windowsRead(loaded, state, now, line.id, trace)
        return { kind, line: line.id, outcome, clause, windows, trace, ...(instead ? { instead } : {}) }
      })
    })
}

/** When each window of the policy ends for the products of an order, before there is any case. */
export function windowsFor(loaded: LoadedPolicy, given: Given, now: Instant): WindowEnd[] {
  const kind = Object.keys(loaded.policy.requests)[0] ?? ''
  return windowsOf(loaded, imagined(loaded, given, kind, true, now, 'web'), now)
}

function windowsRead(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  line: string,
  trace: readonly TraceEntry[],
): WindowEnd[] {
  const read = new Set(trace.flatMap(({ facts }) => facts.map(({ name }) => name)))
  return Object.entries(loaded.policy.windows).flatMap(([name, { clause }]) => {
    const end = read.has(name) ? valueNow(loaded, state, name, now, line) : undefined
    return end?.known && typeof end.value === 'number'
      ? [{ name, line, at: end.value, ...(clause ? { clause } : {}) }]
      : []
  })
}

/** The services listed for one product of an order, before there is any case. */
export function servicesFor(loaded: LoadedPolicy, given: Given, now: Instant, line: string): string[] {
  const kind = Object.keys(loaded.policy.requests)[0] ?? ''
  return servicesOf(loaded, imagined(loaded, given, kind, true, now, 'web'), now, line)
}

/** Which kinds of case an operational event opens for an order. */
export function concernedBy(
  loaded: LoadedPolicy,
  given: Given,
  incident: Fields,
  now: Instant,
): { incident: string; kind: string; clause: ClauseId }[] {
  const state = imagined(
    loaded,
    { ...given, incident },
    Object.keys(loaded.policy.requests)[0] ?? '',
    false,
    now,
    'web',
  )
  return Object.entries(loaded.policy.incidents)
    .filter(
      ([name, declared]) =>
        (incident.kind === undefined || incident.kind === name) &&
        holds(loaded, declared.concerns, scopeOf(loaded, state, now)) === true,
    )
    .map(([name, declared]) => ({ incident: name, kind: declared.opens, clause: declared.clause }))
}

function imagined(
  loaded: LoadedPolicy,
  given: Given,
  kind: string,
  byLine: boolean,
  now: Instant,
  channel: string,
): CaseState {
  const ordered = ((given.order?.lines ?? []) as Fields[]).map((line) => ({
    id: String(line.id),
    facts: line,
  }))
  const { id, ...matter } = given
  const region = regionFor(loaded, given, now)
  return begin({
    type: 'opened',
    at: now,
    by: system,
    data: {
      id,
      number: given.number ?? id,
      policy: { id: loaded.policy.id, version: loaded.policy.version },
      region,
      zone: zoneOf(loaded, region),
      kind,
      receivedAt: now,
      team: '',
      ...matter,
      request: { channel },
      lines: byLine ? ordered : [{ id: wholeCase, facts: {} }],
      evidence: [],
    },
  })
}
