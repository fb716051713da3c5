import { Absent } from '../absent.ts'
import { Decimal } from '../decimal.ts'
import type { PolicyFunction, TypeName } from './function.ts'

/** Functions that ask the case itself. */
export const caseFunctions: readonly PolicyFunction[] = [
  asks('happened', 'boolean', 'event', ({ scope }, event) => scope.view.timesOf(event as string) > 0),
  asks(
    'timeOf',
    'instant',
    'event',
    ({ scope }, event) => scope.view.timeOf(event as string) ?? new Absent([`timeOf("${event}")`]),
  ),
  {
    ...asks('timesOf', 'number', 'event', ({ scope }, event) => whole(scope.view.timesOf(event as string))),
    whole: 'always',
  },
  asks(
    'kept',
    'boolean',
    'obligation',
    ({ scope }, name) => scope.view.obligation(name as string) === 'kept',
  ),
  asks(
    'late',
    'boolean',
    'obligation',
    ({ scope }, name) => scope.view.obligation(name as string) === 'late',
  ),
  asks('owed', 'boolean', 'obligation', ({ scope }, name) => {
    const state = scope.view.obligation(name as string)
    return state !== undefined && state !== 'kept' && state !== 'void'
  }),
  asks(
    'due',
    'instant',
    'obligation',
    ({ scope }, name) => scope.view.due?.(name as string) ?? new Absent([`due("${name}")`]),
  ),
  asks(
    'missing',
    'text',
    'language',
    ({ scope }, language) => scope.view.missing?.(language as string) ?? '',
  ),
  {
    ...asks('outcome', 'text', 'step', (state, step) =>
      state.scope.view.outcome(step as string, state.lineId),
    ),
    readsLine: true,
  },
  asks('suspended', 'boolean', 'suspension', ({ scope }, name) => scope.view.suspended(name as string)),
  {
    ...asks('offered', 'boolean', 'remedy', (state, remedy) =>
      state.scope.view.offered(remedy as string, state.lineId),
    ),
    readsLine: true,
  },
  {
    ...asks('worth', 'number', 'remedy', (state, remedy) => {
      const worth = state.scope.view.worth(remedy as string, state.lineId)
      return (worth === undefined ? undefined : Decimal.from(worth)) ?? new Absent([`worth("${remedy}")`])
    }),
    readsLine: true,
  },
]

function asks(
  name: string,
  gives: TypeName,
  about: 'event' | 'obligation' | 'step' | 'suspension' | 'remedy' | 'language',
  run: PolicyFunction['run'],
): PolicyFunction {
  return { name, takes: ['text'], gives, means: [about], asksCase: true, cost: 5, run }
}

function whole(value: number): Decimal {
  return Decimal.from(value) as Decimal
}
