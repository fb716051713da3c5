import {
  addPeriod,
  type CalendarContext,
  type Counted,
  type Instant,
  type Period,
} from '../../calendar/index.ts'

const shorterThanDays: ReadonlySet<Period['unit']> = new Set(['second', 'minute', 'hour'])

/**
 * Where a period begins that runs from the end of another. Ends are half-open: a window that ends with 15 March has the
 * first instant of 16 March, and ten days from its end are the ten days after 15 March.
 */
export function startAfterEnd(end: Instant, { unit }: Period): Instant {
  return shorterThanDays.has(unit) ? end : end - 1
}

/** When a period ends that runs from the end of another. */
export function periodFromEnd(end: Instant, period: Period, context: CalendarContext): Counted {
  return addPeriod(startAfterEnd(end, period), period, context)
}
