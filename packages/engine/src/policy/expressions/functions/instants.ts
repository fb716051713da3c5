import {
  addPeriod,
  atLocalTime,
  endOfDay,
  localDate,
  OutsideRange,
  parseInstant,
  parsePeriod,
  periodBefore,
  startOfDay,
} from '../../../calendar/index.ts'
import { fault } from '../absent.ts'
import { Decimal } from '../decimal.ts'
import { periodFromEnd } from '../period-from.ts'
import type { State } from '../state.ts'
import type { Value } from '../value.ts'
import type { PolicyFunction, TypeName } from './function.ts'
import {
  daysBetween,
  hourOf,
  monthOf,
  monthsBetween,
  startOfMonth,
  startOfYear,
  weekdayOf,
} from './local-calendar.ts'

const minute = Decimal.from(60_000) as Decimal
const hour = Decimal.from(3_600_000) as Decimal

/** Functions of instants, in the zone and on the calendars of the case's region. */
export const instantFunctions: readonly PolicyFunction[] = [
  {
    name: 'at',
    takes: ['instant', 'text'],
    gives: 'instant',
    means: [undefined, 'time of day'],
    cost: 5,
    run: within((state, at, time) => atLocalTime(at as number, time as string, state.zone)),
  },
  {
    name: 'after',
    takes: ['instant', 'text'],
    gives: 'instant',
    means: [undefined, 'period'],
    cost: 30,
    run: (state, from, text) => counted(state, addPeriod, from as number, text as string),
  },
  {
    name: 'before',
    takes: ['instant', 'text'],
    gives: 'instant',
    means: [undefined, 'period'],
    cost: 30,
    run: (state, from, text) => counted(state, periodBefore, from as number, text as string),
  },
  {
    name: 'timestamp',
    takes: ['text'],
    gives: 'instant',
    means: ['instant'],
    ofLibrary: true,
    run: (_, text) => {
      const instant = parseInstant(text as string)
      return instant.ok ? instant.value : fault(instant.problem.text)
    },
  },
  calendarFact('startOfDay', 'instant', (at, { zone }) => startOfDay(at, zone)),
  calendarFact('endOfDay', 'instant', (at, { zone }) => endOfDay(at, zone)),
  calendarFact('startOfMonth', 'instant', (at, { zone }) => startOfMonth(at, zone)),
  calendarFact('startOfYear', 'instant', (at, { zone }) => startOfYear(at, zone)),
  calendarFact('dateOf', 'text', (at, { zone }) => localDate(at, zone)),
  calendarFact('weekdayOf', 'text', (at, { zone }) => weekdayOf(at, zone)),
  calendarFact('monthOf', 'number', (at, { zone }) => whole(monthOf(at, zone))),
  calendarFact('hourOf', 'number', (at, { zone }) => whole(hourOf(at, zone))),
  {
    name: 'daysBetween',
    takes: ['instant', 'instant'],
    gives: 'number',
    whole: 'always',
    cost: 5,
    run: within((state, from, to) => whole(daysBetween(from as number, to as number, state.zone))),
  },
  {
    name: 'monthsBetween',
    takes: ['instant', 'instant'],
    gives: 'number',
    whole: 'always',
    cost: 10,
    run: within((state, from, to) => whole(monthsBetween(from as number, to as number, state.zone))),
  },
  elapsed('hoursBetween', hour),
  elapsed('minutesBetween', minute),
]

/** `after`, from the end of a window. */
export const afterEnd: PolicyFunction['run'] = (state, from, text) =>
  counted(state, periodFromEnd, from as number, text as string)

function calendarFact(
  name: string,
  gives: TypeName,
  of: (at: number, state: State) => Value,
): PolicyFunction {
  const run = within((state, at) => of(at as number, state))
  return { name, takes: ['instant'], gives, cost: 5, run, ...(gives === 'number' && { whole: 'always' }) }
}

function elapsed(name: string, unit: Decimal): PolicyFunction {
  return {
    name,
    takes: ['instant', 'instant'],
    gives: 'number',
    run: (_, from, to) => whole((to as number) - (from as number)).dividedBy(unit),
  }
}

function counted(state: State, count: typeof addPeriod, from: number, text: string): Value {
  const period = parsePeriod(text)
  if (!period.ok) return fault(period.problem.text)
  const end = count(from, period.value, state.calendars)
  return end.ok ? end.at : fault(end.problem.text)
}

/** The same function, with a fault where the instant lies outside the time that the policy version knows. */
function within(run: PolicyFunction['run']): PolicyFunction['run'] {
  return (state, ...values) => {
    try {
      return run(state, ...values)
    } catch (error) {
      if (error instanceof OutsideRange) return fault(error.problem.text)
      throw error
    }
  }
}

function whole(value: number): Decimal {
  return Decimal.from(value) as Decimal
}
