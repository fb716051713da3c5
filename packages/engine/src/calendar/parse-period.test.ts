import { describe, expect, test } from 'vitest'
import { parsePeriod } from './index.ts'

describe('a period is read', () => {
  test.each([
    ['48 hours', { amount: 48, unit: 'hour' }],
    ['1 day', { amount: 1, unit: 'day' }],
    ['  2   weeks ', { amount: 2, unit: 'week' }],
    ['24 hours on working-days', { amount: 24, unit: 'hour', calendar: 'working-days' }],
    ['14 days, to the next working day', { amount: 14, unit: 'day', toNextWorkingDay: true }],
    [
      '5 days on office, to the next working day',
      { amount: 5, unit: 'day', calendar: 'office', toNextWorkingDay: true },
    ],
    ['100 years', { amount: 100, unit: 'year' }],
    ['1 month on always', { amount: 1, unit: 'month', calendar: 'always' }],
  ])('%s', (text, value) => expect(parsePeriod(text)).toEqual({ ok: true, value }))
})

describe('or refused, with the place and what to write instead', () => {
  test.each([
    ['', 'period-unreadable', 0, 'begins with a whole number'],
    ['soon', 'period-unreadable', 0, 'begins with a whole number'],
    ['-3 days', 'period-unreadable', 0, 'begins with a whole number'],
    ['0 days', 'period-unreadable', 0, 'at least 1'],
    ['1.5 hours', 'period-unreadable', 1, '90 minutes'],
    ['14', 'period-unreadable', 2, 'A unit is missing'],
    ['14 moons', 'period-unreadable', 3, '"moons" is not a unit'],
    ['  14 moons', 'period-unreadable', 5, '"moons" is not a unit'],
    ['24h', 'period-unreadable', 2, '"h" is not a unit'],
    ['24hours', 'period-unreadable', 2, 'Put a space'],
    ['5 working days', 'period-unreadable', 2, '5 days on working-days'],
    ['5 business hours', 'period-unreadable', 2, '5 hours on working-days'],
    ['5 days in office', 'period-unreadable', 7, 'may come "on" and a calendar'],
    ['5 days to the next working day', 'period-unreadable', 7, 'next working day'],
    ['99999999999999999999 hours', 'period-too-long', 0, '100 years'],
    ['9e9 hours', 'period-unreadable', 1, 'is not a unit'],
    ['101 years', 'period-too-long', 0, '100 years'],
    ['2 months on office', 'months-on-a-calendar', 12, '20 days on office'],
    ['4 hours, to the next working day', 'working-day-needs-days', 7, 'Count in days'],
  ])('%j', (text, id, offset, advice) => {
    const problem = { id, offset, text: expect.stringContaining(advice) }
    expect(parsePeriod(text)).toMatchObject({ ok: false, problem })
  })
})

test.each([
  [['workdays', 'office'], '5 days on workdays'],
  [['office', 'business'], '5 days on business'],
  [['office', 'always', 'statutory'], '5 days on statutory'],
  [[], '5 days on statutory'],
])('of the calendars %j, working days are on one that there is', (calendars, advice) => {
  const read = parsePeriod('5 working days', calendars)
  expect(read.ok ? '' : read.problem.text).toContain(`Write "${advice}"`)
})
