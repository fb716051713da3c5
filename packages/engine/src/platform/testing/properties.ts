import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import * as calendars from '../../calendar/index.ts'
import type { Counted, Instant, Period } from '../../calendar/types.ts'
import { dayPeriods, instants, timePeriods, type World, worlds } from './arbitrary.ts'
import * as oracle from './oracle.ts'

interface Moment extends World {
  at: Instant
}

const moments: fc.Arbitrary<Moment> = worlds.chain((world) =>
  instants(world.zone).map((at) => ({ ...world, at })),
)

const always: oracle.PlainCalendar = { week: Array(7).fill(['00:00-24:00']), closed: new Set() }
const unitSeconds: Partial<Record<Period['unit'], number>> = { second: 1, minute: 60, hour: 3600 }

/** Each property with the share of the cases that it gets. */
const properties: readonly [name: string, share: number, property: fc.IProperty<unknown>][] = [
  ['periods in open time end where a walk from opening to opening ends', 0.25, openTime()],
  ['periods in open time end where a walk second by second ends', 0.01, secondBySecond()],
  ['periods in days end where a walk from day to day ends', 0.2, days()],
  ['open time between two instants is the sum of the openings', 0.1, between()],
  ['local dates, times and texts are those of Temporal', 0.2, localTimes()],
  ['a paused clock ends when its open time has passed outside the pause', 0.1, pauses()],
  ['a paused clock in days moves by the whole days of the pause', 0.1, pausesInDays()],
  ['measured back and forth again leads to the same open time', 0.05, thereAndBack()],
]

/** Runs all properties on that many cases in total, and gives how many there were. Throws at the first failure. */
export function checkProperties(cases: number, seed: number): number {
  let total = 0
  for (const [name, share, property] of properties) {
    const numRuns = Math.ceil(cases * share)
    const result = fc.check(property, { numRuns, seed })
    if (result.failed) throw new Error(`${name}\n${fc.defaultReportMessage(result)}`)
    total += result.numRuns
  }
  return total
}

function openTime(): fc.IProperty<unknown> {
  return fc.property(moments, timePeriods, ({ zone, context, plain, at }, period) => {
    const length = period.amount * (unitSeconds[period.unit] ?? 0) * 1000
    const end = calendars.addPeriod(at, period, context)
    if (period.calendar === 'always') equal(instantOf(end), at + length)
    else equal(instantOf(end), oracle.walkOpenTime(zone.name, plain, at, length))
  })
}

function secondBySecond(): fc.IProperty<unknown> {
  return fc.property(moments, fc.integer({ min: 1, max: 40_000 }), ({ zone, context, plain, at }, amount) => {
    const whole = at - (at % 1000)
    const end = calendars.addPeriod(whole, { amount, unit: 'second', calendar: 'test' }, context)
    equal(instantOf(end), oracle.walkSeconds(zone.name, plain, whole, amount))
  })
}

function days(): fc.IProperty<unknown> {
  return fc.property(moments, dayPeriods, ({ zone, context, plain, statutory, at }, period) => {
    const end = calendars.addPeriod(at, period, context)
    const counted = period.calendar === 'test' ? plain : always
    const lastDay = oracle.walkToLastDay(zone.name, counted, oracle.dateAt(zone.name, at), period)
    const move = period.toNextWorkingDay && statutory
    equal(instantOf(end), oracle.endOfLastDay(zone.name, counted, move, lastDay))
  })
}

function between(): fc.IProperty<unknown> {
  const span = fc.integer({ min: 0, max: 3_000_000_000 })
  return fc.property(moments, span, ({ zone, calendar, plain, at }, length) => {
    const sum = oracle.openTimeOf(zone.name, plain, at, at + length)
    equal(calendars.openTimeBetween(calendar, zone, at, at + length), sum)
    equal(calendars.openTimeBetween(calendar, zone, at + length, at), 0 - sum)
    const [next] = oracle.openingsAfter(zone.name, plain, at).take(1)
    equal(instantOf(calendars.nextOpening(calendar, zone, at)), next?.start)
    equal(calendars.isOpen(calendar, zone, at), next?.start === at)
  })
}

function localTimes(): fc.IProperty<unknown> {
  const minutes = fc.integer({ min: 0, max: 1439 })
  return fc.property(moments, minutes, ({ zone, at }, minute) => {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone.name)
    const date = local.toPlainDate()
    equal(calendars.localDate(at, zone), date.toString())
    equal(calendars.startOfDay(at, zone), date.toZonedDateTime(zone.name).epochMilliseconds)
    const next = date.add({ days: 1 })
    equal(calendars.endOfDay(at, zone), oracle.wallTime(zone.name, next, Temporal.PlainTime.from('00:00')))
    const time = Temporal.PlainTime.from('00:00').add({ minutes: minute })
    const text = time.toString({ smallestUnit: 'minute' })
    equal(calendars.atLocalTime(at, text, zone), oracle.wallTime(zone.name, date, time))
    const written = calendars.formatInstant(at, zone)
    equal(Temporal.Instant.from(written).epochMilliseconds, at)
    equal(written.slice(0, 19), local.toPlainDateTime().toString({ smallestUnit: 'second' }))
    deepEqual(calendars.parseInstant(written), { ok: true, value: at })
  })
}

function pauses(): fc.IProperty<unknown> {
  const lengths = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 2e9 }))
  return fc.property(
    moments,
    timePeriods,
    lengths,
    ({ zone, context, plain, at }, period, [share, length]) => {
      const started = calendars.startClock(at, period, context)
      if (!started.ok || started.clock.state !== 'running') throw new Error('Not started')
      const pausedAt = at + Math.floor((started.clock.due - at) * share)
      const paused = calendars.pauseClock(started.clock, pausedAt, context)
      if (!paused.ok) throw new Error(paused.problem.text)
      equal(calendars.dueOf(paused.clock), undefined)
      const resumed = calendars.resumeClock(paused.clock, pausedAt + length, context)
      if (!resumed.ok) throw new Error(resumed.problem.text)
      const counted = period.calendar === 'always' ? always : plain
      const amount = period.amount * (unitSeconds[period.unit] ?? 0) * 1000
      const left = amount - oracle.openTimeOf(zone.name, counted, at, pausedAt)
      equal(calendars.dueOf(resumed.clock), oracle.walkOpenTime(zone.name, counted, pausedAt + length, left))
    },
  )
}

function pausesInDays(): fc.IProperty<unknown> {
  const lengths = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 1e9 }))
  return fc.property(moments, dayPeriods, lengths, (moment, period, [share, length]) => {
    const { zone, context, plain, statutory, at } = moment
    const started = calendars.startClock(at, period, context)
    if (!started.ok || started.clock.state !== 'running') throw new Error('Not started')
    const pausedAt = at + Math.floor((started.clock.due - at) * share)
    const resumedAt = pausedAt + length
    const paused = calendars.pauseClock(started.clock, pausedAt, context)
    const resumed = paused.ok ? calendars.resumeClock(paused.clock, resumedAt, context) : paused
    if (!resumed.ok) throw new Error(resumed.problem.text)
    const counted = period.calendar === 'test' ? plain : always
    const today = oracle.dateAt(zone.name, at)
    const amount = oracle.wholeDaysWithin(zone.name, counted, today, pausedAt, resumedAt)
    const lastDay = oracle.walkToLastDay(zone.name, counted, today, period)
    const moved = oracle.walkToLastDay(zone.name, counted, lastDay, { amount, unit: 'day' })
    const end = oracle.endOfLastDay(zone.name, counted, period.toNextWorkingDay && statutory, moved)
    const due = calendars.dueOf(resumed.clock) ?? 0
    if (end > resumedAt) equal(due, end)
    else equal(due > resumedAt, true)
  })
}

function thereAndBack(): fc.IProperty<unknown> {
  return fc.property(moments, timePeriods, ({ zone, calendar, context, plain, at }, period) => {
    const begin = instantOf(calendars.periodBefore(at, period, context))
    const amount = period.amount * (unitSeconds[period.unit] ?? 0) * 1000
    if (period.calendar === 'always') equal(begin, at - amount)
    else {
      equal(oracle.openTimeOf(zone.name, plain, begin, at), amount)
      equal(calendars.isOpen(calendar, zone, begin), true)
    }
  })
}

function instantOf(counted: Counted): Instant {
  if (!counted.ok) throw new Error(counted.problem.text)
  return counted.at
}
