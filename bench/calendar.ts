/**
 * Calendar arithmetic beside other libraries, measured in the same run: `node bench/calendar.ts`.
 * Exits with 1 when the project's bounds are missed: ten times the fastest, and ten years no dearer than a day.
 */
import { createRequire } from 'node:module'
import {
  addPeriod,
  compileCalendar,
  openTimeBetween,
  rangeAround,
} from '../packages/engine/src/calendar/index.ts'
import type { CalendarContext } from '../packages/engine/src/calendar/types.ts'
import { resolveHolidays, resolveZone } from '../packages/engine/src/platform/index.ts'
import { medianNanoseconds } from './median.ts'

const zoneName = 'Europe/Berlin'
process.env.TZ = zoneName

const hourLength = 3_600_000
const tenYearsOfHours = 10 * 52 * 45
let context = {} as CalendarContext
const compiling = millisecondsOf(() => {
  context = contextOf()
})
const office = context.calendars.office as NonNullable<(typeof context.calendars)[string]>
const starts = Array.from({ length: 4096 }, (_, index) => Date.UTC(2026, 0, 5) + index * 7_654_321)
const closed = new Set(office.closed.filter((date) => /^202[67]/.test(date)))
const peers = peersFrom(createRequire(import.meta.url))

const ours = (hours: number) => (at: number) =>
  addPeriod(at, { amount: hours, unit: 'hour', calendar: 'office' }, context)
const building = millisecondsOf(() => ours(9)(starts[0] as number))
const results = medianNanoseconds(starts, {
  'redress, 24 open hours': ours(24),
  'redress, 9 open hours (a day)': ours(9),
  'redress, 23 400 open hours (ten years)': ours(tenYearsOfHours),
  'redress, 5 days on office': (at) => addPeriod(at, { amount: 5, unit: 'day', calendar: 'office' }, context),
  'redress, open time of a year': (at) => openTimeBetween(office, context.zone, at, at + 8760 * hourLength),
  'moment-business-time, 24 open hours': peers.moment,
  'dayjs-business-time, 24 open hours': peers.dayjs,
  'Temporal, walk day by day, 24 open hours': temporalWalk,
})
const oursDay = timeOf('redress, 24 open hours')
const day = timeOf('redress, 9 open hours (a day)')
const tenYears = timeOf('redress, 23 400 open hours (ten years)')
const fastestPeer = Math.min(
  ...Object.entries(results).flatMap(([name, time]) => (name.startsWith('redress') ? [] : [time])),
)
for (const [name, time] of Object.entries(results)) {
  process.stdout.write(
    `${name.padEnd(46)} ${time.toFixed(1).padStart(12)} ns  ×${(time / oursDay).toFixed(1)}\n`,
  )
}
const faster = fastestPeer / oursDay
process.stdout.write(
  `\n${faster.toFixed(0)} times the fastest other; ten years cost ${(tenYears / day).toFixed(2)} of a day\n`,
)
process.stdout.write(`equal to moment-business-time: ${agreement()} of ${starts.length}\n`)
process.stdout.write(
  `compiled in ${compiling.toFixed(1)} ms, first use after that ${building.toFixed(1)} ms\n`,
)
process.exitCode = faster >= 10 && tenYears <= day * 1.25 ? 0 : 1

function millisecondsOf(act: () => unknown): number {
  const begin = performance.now()
  act()
  return performance.now() - begin
}

function timeOf(name: string): number {
  return results[name] ?? Number.NaN
}

function contextOf(): CalendarContext {
  const range = rangeAround(2026)
  const zone = resolveZone(zoneName, range)
  const definition = { hours: { 'mon-fri': '08:00-17:00' }, holidays: 'DE' }
  const calendar = compileCalendar('office', definition, { resolveHolidays }, range)
  if (!zone.ok || !calendar.ok) throw new Error('The calendar cannot be compiled')
  return { zone: zone.value, calendars: { office: calendar.calendar } }
}

function peersFrom(require: NodeJS.Require) {
  const moment = require('moment')
  require('moment-business-time')
  const week = { 0: null, 6: null } as Record<number, string[] | null>
  for (const weekday of [1, 2, 3, 4, 5]) week[weekday] = ['08:00:00', '17:00:00']
  moment.updateLocale('en', { workinghours: week, holidays: [...closed] })
  const dayjs = require('dayjs')
  dayjs.extend(require('dayjs-business-time'))
  dayjs.setHolidays([...closed])
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
  const times = Object.fromEntries(names.map((name) => [name, [{ start: '08:00:00', end: '17:00:00' }]]))
  dayjs.setBusinessTime({ sunday: null, ...times, saturday: null })
  return {
    moment: (at: number): number => moment(at).addWorkingTime(24, 'hours').valueOf(),
    dayjs: (at: number): number => dayjs(at).addBusinessHours(24).valueOf(),
  }
}

function temporalWalk(at: number): number {
  let left = 24 * hourLength
  const from = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneName)
  for (let date = from.toPlainDate(); ; date = date.add({ days: 1 })) {
    if (date.dayOfWeek > 5 || closed.has(date.toString())) continue
    const opens = date.toZonedDateTime({ timeZone: zoneName, plainTime: '08:00' }).epochMilliseconds
    const closes = date.toZonedDateTime({ timeZone: zoneName, plainTime: '17:00' }).epochMilliseconds
    const start = Math.max(at, opens)
    if (start >= closes) continue
    if (closes - start >= left) return start + left
    left -= closes - start
  }
}

function agreement(): number {
  return starts.filter((at) => {
    const end = ours(24)(at)
    return end.ok && end.at === peers.moment(at)
  }).length
}
