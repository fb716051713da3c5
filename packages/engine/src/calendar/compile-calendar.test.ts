import { describe, expect, test } from 'vitest'
import { resolveHolidays } from '../platform/index.ts'
import { contextFor, end } from '../platform/testing/context.ts'
import { compileCalendar, rangeAround } from './index.ts'
import type { Calendar, CalendarDefinition } from './types.ts'

const range = rangeAround(2026)
const hour = 3_600_000

function compile(definition: CalendarDefinition): Calendar {
  const compiled = compileCalendar('test', definition, { resolveHolidays }, range)
  if (!compiled.ok) throw new Error(compiled.problems.map(({ text }) => text).join('\n'))
  return compiled.calendar
}

function problemsOf(definition: CalendarDefinition): unknown {
  const compiled = compileCalendar('test', definition, { resolveHolidays }, range)
  return compiled.ok ? [] : compiled.problems.map(({ id, offset }) => [id, offset])
}

function closedIn2026(definition: CalendarDefinition): readonly string[] {
  return compile({ days: 'daily', ...definition }).closed.filter((date) => date.startsWith('2026'))
}

describe('days and hours', () => {
  const open = (calendar: Calendar) => calendar.weekly.map((openings) => openings.length)

  test.each([
    ['mon-fri', [1, 1, 1, 1, 1, 0, 0]],
    ['mon-fri, sun', [1, 1, 1, 1, 1, 0, 1]],
    ['fri-mon', [1, 0, 0, 0, 1, 1, 1]],
    ['daily', [1, 1, 1, 1, 1, 1, 1]],
    ['Mon, WED', [1, 0, 1, 0, 0, 0, 0]],
  ])('%s', (days, expected) => expect(open(compile({ days }))).toEqual(expected))

  test('several openings, in a list or with commas, sorted', () => {
    const openings = [
      [9 * hour, 12 * hour],
      [13 * hour, 17 * hour],
    ]
    expect(compile({ hours: { mon: ['13:00-17:00', '09:00-12:00'] } }).weekly[0]).toEqual(openings)
    expect(compile({ hours: { mon: '09:00-12:00, 13:00-17:00' } }).weekly[0]).toEqual(openings)
  })

  test('past midnight, until midnight, round the clock', () => {
    expect(compile({ hours: { mon: '22:00-06:00' } }).weekly[0]).toEqual([[22 * hour, 30 * hour]])
    expect(compile({ hours: { mon: '22:00-00:00' } }).weekly[0]).toEqual([[22 * hour, 24 * hour]])
    expect(compile({ hours: { mon: '00:00-24:00' } }).weekly[0]).toEqual([[0, 24 * hour]])
  })
})

describe('closed days', () => {
  test.each([
    ['a date', ['2026-05-05'], ['2026-05-05']],
    ['every year', ['12-24'], ['2026-12-24']],
    ['a span', ['2026-02-27..2026-03-01'], ['2026-02-27', '2026-02-28', '2026-03-01']],
    ['a span over the new year, every year', ['12-30..01-01'], ['2026-01-01', '2026-12-30', '2026-12-31']],
    ['Good Friday', ['easter -2'], ['2026-04-03']],
    ['Easter and Whit Monday', ['easter', 'easter +50'], ['2026-04-05', '2026-05-25']],
    ['29 February in leap years only', ['02-29'], []],
  ])('%s', (_, add, expected) => expect(closedIn2026({ add })).toEqual(expected))

  test('29 February closes in 2028', () => {
    expect(compile({ days: 'daily', add: ['02-29'] }).closed).toContain('2028-02-29')
  })

  test('holidays of a country, less those struck by name or date', () => {
    expect(closedIn2026({ holidays: 'FR' })).toHaveLength(11)
    expect(closedIn2026({ holidays: 'FR', strike: ['Whit Monday'] })).toEqual(
      closedIn2026({ holidays: 'FR' }).filter((date) => date !== '2026-05-25'),
    )
    expect(closedIn2026({ holidays: 'FR', strike: ['2026-07-14', '05-08', 'easter +1'] })).toHaveLength(8)
  })

  test('of several countries at once', () => {
    expect(closedIn2026({ holidays: ['FR', 'DE'] })).toEqual(
      expect.arrayContaining(['2026-07-14', '2026-10-03']),
    )
  })

  test('an exceptional opening holds on a holiday too', () => {
    const context = contextFor('Europe/Paris', {
      shop: {
        hours: { 'mon-fri': '09:00-17:00' },
        holidays: 'FR',
        open: { '2026-07-14': '10:00-12:00', '2026-07-15': [] },
      },
    })
    expect(end('2026-07-13T17:00+02:00', '3 hours on shop', context)).toBe('2026-07-16T10:00:00+02:00')
  })
})

describe('problems, all at once', () => {
  test.each([
    [{}, [['days-and-hours', undefined]]],
    [{ days: 'mon-fri', hours: { mon: '09:00-12:00' } }, [['days-and-hours', undefined]]],
    [{ days: 'mon-fry' }, [['days-unreadable', 0]]],
    [{ days: 'mon, funday' }, [['days-unreadable', 5]]],
    [{ hours: { mon: '9-17' } }, [['hours-unreadable', 0]]],
    [{ hours: { mon: '09:00-12:00, 13-17' } }, [['hours-unreadable', 13]]],
    [{ hours: { mon: '09:00-09:00' } }, [['hours-unreadable', 0]]],
    [{ hours: { mon: ['09:00-13:00', '12:00-17:00'] } }, [['hours-overlap', 0]]],
    [{ hours: { 'mon-fri': '09:00-17:00', fri: '09:00-12:00' } }, [['day-twice', undefined]]],
    [
      { days: 'mon-fri', add: ['Christmas', '2026-02-30'] },
      [
        ['closed-day-unreadable', 0],
        ['closed-day-unreadable', 0],
      ],
    ],
    [{ days: 'mon-fri', add: ['2026-03-05..2026-03-01'] }, [['closed-day-unreadable', 0]]],
    [{ days: 'mon-fri', holidays: 'FR', strike: ['Bastile Day'] }, [['holiday-unknown', 0]]],
    [{ days: 'mon-fri', holidays: 'XX' }, [['country-unknown', 0]]],
    [{ days: 'mon-fri', open: { 'next monday': '09:00-12:00' } }, [['closed-day-unreadable', 0]]],
    [{ hours: { mon: [] } }, [['never-open', undefined]]],
    [
      { days: 'x', add: ['y'], holidays: 'XX' },
      [
        ['days-unreadable', 0],
        ['country-unknown', 0],
        ['closed-day-unreadable', 0],
      ],
    ],
  ])('%j', (definition, expected) => expect(problemsOf(definition)).toEqual(expected))
})

test('the stored form of 26 years is small, and JSON gives it back', () => {
  const calendar = compile({ hours: { 'mon-fri': '08:00-18:00' }, holidays: 'FR' })
  expect(JSON.stringify(calendar).length).toBeLessThan(6000)
  expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar)
})
