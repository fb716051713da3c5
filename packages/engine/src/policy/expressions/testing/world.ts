import { parseInstant, parsePeriod } from '../../../calendar/index.ts'
import { contextFor, given } from '../../../platform/testing/context.ts'
import { loadPolicy } from '../../load.ts'
import type { Deadline, Expression, FactDeclaration, Policy, Table } from '../../model.ts'
import { createEnvironment } from '../environment.ts'
import { evaluate, evaluateWithFacts, holds } from '../evaluate.ts'
import type { CaseView, Evaluated, FactRead, Facts, Scope } from '../types.ts'

const paris = contextFor('Europe/Paris', {
  'working-days': { days: 'mon-fri', holidays: 'FR' },
  office: { hours: { 'mon-fri': '08:00-18:00', sat: '08:00-12:00' }, holidays: 'FR' },
  statutory: { days: 'mon-fri', holidays: 'FR' },
})

/** What a story's policy says; all of it may be left out. */
export interface Said {
  facts?: FactDeclaration[]
  let?: Record<string, string>
  windows?: Record<string, Deadline>
  tables?: Record<string, Table>
  money?: Policy['money']
}

/** What is known in a story. */
export interface Known {
  now?: string
  facts?: Partial<Facts>
  line?: Record<string, unknown>
  view?: Partial<CaseView>
}

/** An expression that needs no check. */
export function expression(source: string): Expression {
  return { source, type: 'other', path: 'test', position: { line: 1, column: 1 }, readsLine: false }
}

/** A declared fact. */
export function fact(
  name: string,
  type: FactDeclaration['type'],
  more: Partial<FactDeclaration> = {},
): FactDeclaration {
  const [subject, ...rest] = name.split('.')
  return { subject: subject as FactDeclaration['subject'], name: rest.join('.'), type, asked: false, ...more }
}

/** A deadline of one period. */
export function within(text: string, from?: string): Deadline {
  const period = { fixed: given(parsePeriod(text)), text }
  return { kind: 'within', period, ...(from !== undefined && { from: expression(from) }) }
}

/** The policy of a story, in Paris in 2026. */
export function policyOf(said: Said = {}): Policy {
  const { let: lets = {}, windows = {}, tables = {}, facts = [] } = said
  return {
    facts,
    money: said.money ?? { currency: 'EUR', decimals: 2, rounding: 'half-up' },
    regions: [{ id: 'paris', zone: paris.zone, jurisdiction: ['FR'], calendars: paris.calendars }],
    let: Object.fromEntries(Object.entries(lets).map(([name, source]) => [name, expression(source)])),
    windows: Object.fromEntries(
      Object.entries(windows).map(([name, deadline]) => [name, { deadline, readsLine: false }]),
    ),
    tables,
  } as Partial<Policy> as Policy
}

/** A policy and what is known of a case, ready to be asked. */
export function world(said: Said = {}, known: Known = {}) {
  const loaded = loadPolicy(policyOf(said))
  const scope = scopeOf(known)
  return {
    loaded,
    scope,
    evaluate: (source: string): Evaluated => evaluate(loaded, expression(source), scope),
    value: (source: string): unknown => orWhyNot(evaluate(loaded, expression(source), scope)),
    holds: (source: string) => holds(loaded, expression(source), scope),
    facts: (source: string): FactRead[] => evaluateWithFacts(loaded, expression(source), scope).facts,
  }
}

/** What a check says about an expression of a story's policy. */
export function check(source: string, said: Said = {}) {
  return createEnvironment({
    facts: said.facts ?? [],
    lets: Object.entries(said.let ?? {}).map(([name, of]) => ({ name, source: of })),
    windows: Object.keys(said.windows ?? {}).map((name) => ({ name, readsLine: true })),
    tables: Object.entries(said.tables ?? {}).map(([name, { gives }]) => ({ name, gives })),
    names: {
      events: ['opened', 'decided', 'acknowledged'],
      obligations: ['decide'],
      steps: ['inspect', 'ship-back'],
      remedies: ['refund', 'replacement'],
      suspensions: ['payment-dispute'],
      calendars: ['working-days', 'office'],
      kinds: ['delay', 'return'],
      channels: ['web', 'phone'],
      statuses: ['received', 'closed'],
      teams: ['support'],
      regions: ['default', 'belgium'],
      incidents: ['late-train'],
      heads: ['hotel', 'meals'],
      evidence: ['scale'],
      languages: ['en', 'fr'],
      outcomes: { inspect: ['confirmed', 'worn'], 'ship-back': [] },
    },
  }).check(source)
}

/** A scope at an instant with some facts; nothing has happened in the case but what is given. */
export function scopeOf({ now = '2026-03-03T11:00+01:00', facts = {}, line, view = {} }: Known): Scope {
  return {
    now: given(parseInstant(now)),
    region: 'paris',
    facts: { customer: {}, request: {}, case: {}, ...facts },
    ...(line && { line }),
    view: {
      timeOf: () => undefined,
      timesOf: () => 0,
      obligation: () => undefined,
      outcome: () => '',
      suspended: () => false,
      offered: () => false,
      worth: () => undefined,
      ...view,
    },
  }
}

function orWhyNot(evaluated: Evaluated): unknown {
  return evaluated.known ? evaluated.value : evaluated
}
