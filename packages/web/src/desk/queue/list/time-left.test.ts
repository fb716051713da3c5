import { expect, test } from 'vitest'
import { urgencyOf, writeSpan } from './time-left.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [hour - 1, '59:59'],
  [hour, '1 hr 0 min'],
  [26 * hour + 5 * minute, '26 hr 5 min'],
  [2 * day - 1, '47 hr 59 min'],
  [2 * day, '2 days'],
  [-90 * minute, '1 hr 30 min'],
])('%i ms reads %s', (span, text) => expect(writeSpan(span, 'en')).toBe(text))

test.each([
  [0, 'late'],
  [1, 'soon'],
  [2 * hour - 1, 'soon'],
  [2 * hour, 'today'],
  [day - 1, 'today'],
  [day, 'later'],
] as const)('%i ms is %s', (span, urgency) => expect(urgencyOf(span)).toBe(urgency))
