import type { Instant, Milliseconds, Names, PlainDate, Unit } from './types.ts'

/** One thing that was looked at while a period was counted. */
export type Step =
  | { kind: 'zone'; name: string; dataVersion: string }
  | { kind: 'begins'; at: Instant }
  | { kind: 'elapsed'; length: Milliseconds }
  | { kind: 'opening'; date: PlainDate; start: Instant; end: Instant; counted: Milliseconds }
  | { kind: 'event-day'; date: PlainDate }
  | { kind: 'day'; date: PlainDate; number: number }
  | { kind: 'days'; from: PlainDate; to: PlainDate; count: number }
  | { kind: 'months'; amount: number; unit: Unit; date: PlainDate }
  | { kind: 'closed'; date: PlainDate; names?: Names }
  | { kind: 'omitted'; count: number }
  | { kind: 'offset-change'; at: Instant; before: Milliseconds; after: Milliseconds }
  | { kind: 'moved'; from: PlainDate; to: PlainDate; names?: Names }
  | { kind: 'ends'; at: Instant }
