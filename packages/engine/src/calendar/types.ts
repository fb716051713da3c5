/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number

/** A calendar date without a place, as "2026-03-29". */
export type PlainDate = string

/** A length of time in milliseconds, an integer. */
export type Milliseconds = number

/** The same words in several languages: { en: "Bastille Day", fr: "Fête Nationale" }. */
export type Names = Readonly<Record<string, string>>

/**
 * A time zone's offset changes, resolved once and stored with the policy version as JSON.
 * Offsets are milliseconds east of UTC. Known for the instants from `from` up to, not including, `until`.
 */
export interface Zone {
  name: string
  /** Version of the zone data that it was read from, such as "2026c". */
  dataVersion: string
  /** Offset in force at `from`. */
  initialOffset: Milliseconds
  changes: readonly { at: Instant; offset: Milliseconds }[]
  from: Instant
  until: Instant
}

/** The dates from `from` up to, not including, `until`. */
export interface DateRange {
  from: PlainDate
  until: PlainDate
}

/** Whose holidays: "FR", "DE-BY", or written out. Without `types`, public holidays only. */
export type HolidaySpec = string | { country: string; region?: string; types?: readonly string[] }

/** One day on which a country or region rests. */
export interface Holiday {
  date: PlainDate
  names: Names
}

/** What a policy author writes for a calendar: either `days` (whole days) or `hours` (openings). */
export interface CalendarDefinition {
  /** "mon-fri", "mon-fri, sun", "daily". */
  days?: string
  /** By days ("mon-fri", "sat", "daily"): "08:00-18:00", or several; "22:00-06:00" passes midnight. */
  hours?: Readonly<Record<string, string | readonly string[]>>
  holidays?: HolidaySpec | readonly HolidaySpec[]
  /** Further closed days: "2026-05-05", "05-05" every year, "2026-08-01..2026-08-31", "easter -2". */
  add?: readonly string[]
  /** Holidays that are ordinary days here: the same forms, or the holiday's English name. */
  strike?: readonly string[]
  /** Openings of single dates, in place of what the weekday or a holiday would give them. */
  open?: Readonly<Record<PlainDate, string | readonly string[]>>
}

/** An opening of a day: milliseconds of wall-clock time since its midnight; the end may pass 24 hours. */
export type Opening = readonly [start: Milliseconds, end: Milliseconds]

/** A calendar as it is stored with the policy version, JSON. */
export interface Calendar extends DateRange {
  name: string
  /** Openings by weekday; index 0 is Monday. */
  weekly: readonly (readonly Opening[])[]
  /** Dates on which nothing opens, in order. */
  closed: readonly PlainDate[]
  /** For each closed date, why: an index into `names`. */
  reasons: readonly number[]
  names: readonly Names[]
  /** Openings that replace those of the weekday, by date; they also hold on a closed date. */
  exceptions: Readonly<Record<PlainDate, readonly Opening[]>>
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** "14 days", "24 hours on office", "14 days, to the next working day". */
export interface Period {
  amount: number
  unit: Unit
  calendar?: string
  toNextWorkingDay?: true
}

/**
 * What a period is counted with. `always` is built in. `statutory` (Monday to Friday without the public
 * holidays of the jurisdiction) is what ", to the next working day" uses; the compiler supplies it.
 */
export interface CalendarContext {
  zone: Zone
  calendars: Readonly<Record<string, Calendar>>
}

export type ProblemId =
  | 'outside-range'
  | 'never-open'
  | 'unknown-calendar'
  | 'months-on-a-calendar'
  | 'working-day-needs-days'
  | 'working-day-backwards'
  | 'period-unreadable'
  | 'period-too-long'
  | 'clock-not-running'
  | 'clock-not-paused'
  | 'clock-over'
  | 'clock-backwards'
  | 'instant-unreadable'
  | 'local-time-unreadable'
  | 'days-unreadable'
  | 'hours-unreadable'
  | 'hours-overlap'
  | 'day-twice'
  | 'days-and-hours'
  | 'closed-day-unreadable'
  | 'holiday-unknown'
  | 'country-unknown'
  | 'zone-unknown'

/** Why there is no answer: what it is about, and a sentence that says what to do. */
export interface CalendarProblem {
  id: ProblemId
  facts: Readonly<Record<string, string | number>>
  text: string
  /** Where in the text that was read the trouble begins, when a text was read. */
  offset?: number
}

export interface Failed {
  ok: false
  problem: CalendarProblem
}

/** An instant, or why none can be given. */
export type Counted = { ok: true; at: Instant } | Failed

/** What a text says, or why it cannot be read. */
export type Parsed<Value> = { ok: true; value: Value } | Failed

/** A period that runs, can be paused, and keeps what it had left. JSON, stored with the case. */
export type Clock = RunningClock | PausedClock

export interface RunningClock {
  state: 'running'
  period: Period
  from: Instant
  due: Instant
  /** Of a period in days or longer: its last day, before any move to the next working day. */
  lastDay?: PlainDate
}

export interface PausedClock {
  state: 'paused'
  period: Period
  from: Instant
  pausedAt: Instant
  /** The instant it was due at when it was paused. */
  dueWhenPaused: Instant
  /** Of a period in hours or shorter: the open time it had left. */
  remaining?: Milliseconds
  lastDay?: PlainDate
}

/** A clock, or why it cannot be started, paused or resumed. */
export type Clocked = { ok: true; clock: Clock } | Failed

/** Where a calendar's holidays are read from when a policy version is compiled. */
export interface HolidayPort {
  resolveHolidays(spec: HolidaySpec, range: DateRange): Parsed<readonly Holiday[]>
}

/** A compiled calendar, or everything that is wrong with its definition. */
export type CompiledCalendar =
  | { ok: true; calendar: Calendar }
  | { ok: false; problems: readonly CalendarProblem[] }
