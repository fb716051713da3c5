export { always, calendarNamed, calendarOf } from './always.ts'
export { dayLength, dayNumber, formatDate, readDate, weekdayOf } from './civil.ts'
export { dueOf, pauseClock, resumeClock, startClock } from './clock.ts'
export { compileCalendar, rangeAround } from './compile-calendar.ts'
export { type Explained, explainPeriod } from './explain.ts'
export type { Step } from './explain-step.ts'
export { formatInstant, parseInstant } from './instant.ts'
export { parseLocalTime } from './local-time.ts'
export { addOpenTime, isOpen, nextOpening, openTimeBetween, subtractOpenTime } from './open-time.ts'
export { type KnownDays, knownDays, visitOpenings } from './openings.ts'
export { parsePeriod } from './parse-period.ts'
export { addPeriod } from './period.ts'
export { periodBefore } from './period-before.ts'
export { OutsideRange } from './problem.ts'
export type * from './types.ts'
export {
  atLocalTime,
  covers,
  endOfDay,
  localDate,
  localDay,
  startOfDay,
  startOfDayNumber,
  zoneOffset,
} from './zone.ts'
