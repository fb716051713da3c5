import fc from 'fast-check'
import { compileCalendar } from '../../calendar/index.ts'
import type {
  Calendar,
  CalendarContext,
  DateRange,
  Instant,
  Period,
  Unit,
  Zone,
} from '../../calendar/types.ts'
import { resolveZone } from '../zone.ts'
import type { PlainCalendar } from './oracle.ts'

/** Zones with unusual rules: half hours, changes at midnight, a skipped day, changes without a pattern. */
export const zoneNames = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/New_York',
  'America/Nuuk',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Europe/London',
  'Europe/Paris',
  'Pacific/Apia',
]

/** What a property is told about one world: a zone, two calendars, and the same for the oracle. */
export interface World {
  zone: Zone
  calendar: Calendar
  context: CalendarContext
  plain: PlainCalendar
  statutory: PlainCalendar
}

const range: DateRange = { from: '2010-01-01', until: '2042-01-01' }
const dayTexts = [
  ['00:00-24:00'],
  ['09:00-12:00', '13:00-17:00'],
  ['08:00-18:00'],
  ['22:00-06:00'],
  ['02:15-02:45'],
  ['00:30-03:00', '23:30-24:00'],
  ['05:59-06:01', '23:00-01:30'],
  [],
  [],
]
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const workingWeek: PlainCalendar = {
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? ['00:00-24:00'] : [])),
  closed: new Set(['2026-04-06', '2026-05-01', '2027-01-01', '2030-12-25']),
}

/** A world, from few enough of them that their tables are built once. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    zone: fc.constantFrom(...zoneNames),
    week: fc
      .constantFrom(1, 2, 3, 4, 5, 6)
      .map((seed) =>
        weekdays.map((_, day) => dayTexts[(seed * 5 + day * seed + (day >> 1)) % dayTexts.length] ?? []),
      ),
    closure: fc.constantFrom('2026-08-01..2026-09-15', '2019-02-27..2019-04-03'),
  })
  .map(({ zone, week, closure }) => worldOf(zone, week, closure))

/** An instant: as often as not within three days of a change of the clocks, to the millisecond. */
export function instants(zone: Zone): fc.Arbitrary<Instant> {
  const anywhere = fc.integer({ min: Date.UTC(2011, 0), max: Date.UTC(2036, 0) })
  if (zone.changes.length === 0) return anywhere
  const changes = zone.changes.filter(({ at }) => at > Date.UTC(2010, 2) && at < Date.UTC(2036, 0))
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -259_200_000, max: 259_200_000 }))
    .map(([change, distance]) => change.at + distance)
  return fc.oneof(
    anywhere,
    near,
    near.map((instant) => instant - (instant % 60_000)),
  )
}

/** Amounts of open time, from a second to some weeks of it. */
export const timePeriods: fc.Arbitrary<Period> = fc.record({
  unit: fc.constantFrom<Unit>('second', 'minute', 'hour'),
  amount: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 150 })),
  calendar: fc.constantFrom('test', 'test', 'always'),
})

/** Periods that count days. */
export const dayPeriods: fc.Arbitrary<Period> = fc
  .record({
    unit: fc.constantFrom<Unit>('day', 'day', 'week', 'month', 'year'),
    amount: fc.integer({ min: 1, max: 25 }),
    onCalendar: fc.boolean(),
    move: fc.boolean(),
  })
  .map(({ unit, amount, onCalendar, move }) => ({
    unit,
    amount: unit === 'year' ? 1 + (amount % 4) : unit === 'week' ? 1 + (amount % 6) : amount,
    ...(onCalendar && (unit === 'day' || unit === 'week') && { calendar: 'test' }),
    ...(move && { toNextWorkingDay: true as const }),
  }))

const built = new Map<string, World>()

function worldOf(zoneName: string, week: readonly (readonly string[])[], closure: string): World {
  const key = JSON.stringify([zoneName, week, closure])
  const world = built.get(key) ?? buildWorld(zoneName, week, closure)
  built.set(key, world)
  return world
}

function buildWorld(zoneName: string, week: readonly (readonly string[])[], closure: string): World {
  const zone = resolveZone(zoneName, range)
  const port = { resolveHolidays: () => ({ ok: true as const, value: [] }) }
  const hours = Object.fromEntries(weekdays.map((day, index) => [day, week[index] ?? []]))
  const calendar = compileCalendar('test', { hours, add: [closure] }, port, range)
  const statutory = compileCalendar(
    'statutory',
    { days: 'mon-fri', add: [...workingWeek.closed] },
    port,
    range,
  )
  if (!zone.ok || !calendar.ok || !statutory.ok) throw new Error('The world cannot be built')
  const calendars = { test: calendar.calendar, statutory: statutory.calendar }
  return {
    zone: zone.value,
    calendar: calendar.calendar,
    context: { zone: zone.value, calendars },
    plain: { week, closed: datesIn(closure) },
    statutory: workingWeek,
  }
}

function datesIn(closure: string): ReadonlySet<string> {
  const [from = '', to = ''] = closure.split('..')
  const dates = new Set<string>()
  let date = Temporal.PlainDate.from(from)
  while (Temporal.PlainDate.compare(date, Temporal.PlainDate.from(to)) <= 0) {
    dates.add(date.toString())
    date = date.add({ days: 1 })
  }
  return dates
}
