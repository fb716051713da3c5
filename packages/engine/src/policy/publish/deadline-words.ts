import type { Deadline, Expression, PeriodSpec } from '../model.ts'
import { pathOf, type Tree, treeOf } from '../reading/tree.ts'
import { calendarInWords, isOfDays } from './calendar-words.ts'
import type { Start } from './phrases/index.ts'
import { onlyIf } from './qualified.ts'
import { startOfInstant } from './starts.ts'
import type { Words } from './words.ts'

/** A deadline in words. Undefined where it depends on what the page has no words for. */
export function deadlineInWords(words: Words, deadline: Deadline, start?: Start): string | undefined {
  const plain = plainInWords(words, deadline, start)
  if (plain === undefined) return undefined
  const extensions = (deadline.extend ?? []).map(({ by, when }) => {
    const longer = words.fill(words.phrases.extended, { period: periodInWords(words, by) })
    return [longer, ...onlyIf(words, when).map((condition) => `(${condition})`)].join(' ')
  })
  return [plain, ...new Set(extensions), ...bounds(words, deadline)].join(words.phrases.semicolon)
}

/** The days that a deadline does not come before or after. */
function bounds(words: Words, { notBefore, atLatest }: Deadline): string[] {
  const { phrases, fill } = words
  const bound = (pattern: string, instant: Expression | undefined) => {
    const of = instant && startOfInstant(words, instant)?.of
    if (of) return [fill(pattern, { of })]
    return instant ? [phrases.depending] : []
  }
  return [...new Set([...bound(phrases.notBefore, notBefore), ...bound(phrases.atLatest, atLatest)])]
}

function plainInWords(words: Words, deadline: Deadline, start: Start | undefined): string | undefined {
  const { phrases, fill } = words
  switch (deadline.kind) {
    case 'within': {
      const from = deadline.from ? startOfInstant(words, deadline.from) : start
      return within(words, deadline.period, from?.after)
    }
    case 'wall-clock': {
      const on = day(words, deadline)
      if (on.of === '') return undefined
      const values = { time: deadline.time, ...on }
      return fill(byDay(deadline.plusDays, phrases.onDay, phrases.onNextDay, phrases.onLaterDay), values)
    }
    case 'end-of-day': {
      const values = day(words, deadline)
      if (values.of === '') return undefined
      return fill(
        byDay(deadline.plusDays, phrases.endOfDay, phrases.endOfNextDay, phrases.endOfLaterDay),
        values,
      )
    }
    case 'before': {
      const of = startOfInstant(words, deadline.of)?.of
      return of && fill(phrases.before, { period: periodInWords(words, deadline.period), of })
    }
    case 'earliest':
    case 'latest': {
      const ends = deadline.of.map((one) => deadlineInWords(words, one, start))
      if (!ends.every((end) => end !== undefined)) return undefined
      return fill(deadline.kind === 'earliest' ? phrases.earlier : phrases.later, {
        list: ends.join(phrases.semicolon),
      })
    }
    case 'instant':
      return instantInWords(words, treeOf(deadline.at))
  }
}

/** A window's end, or one of two. */
function instantInWords(words: Words, tree: Tree): string | undefined {
  if (tree.op === '?:') {
    const ends = [tree.args[1], tree.args[2]].map((end) => instantInWords(words, end))
    if (!ends.every((end) => end !== undefined)) return undefined
    return `${words.any([...new Set(ends)])} (${words.phrases.depending})`
  }
  const window = words.policy.windows[pathOf(tree) ?? '']
  return window && deadlineInWords(words, window.deadline)
}

function within(words: Words, period: PeriodSpec, after: string | undefined): string {
  const { fill, phrases } = words
  const { text: amount, depends } = amountInWords(words, period)
  const text = fill(after === undefined ? phrases.withinAlone : phrases.within, {
    period: formWithin(words, amount),
    after: after ?? '',
  })
  return joined(words, [text, ...(depends ? [phrases.depending] : []), ...counting(words, period)])
}

/** A period in words: "14 days", "7 or 14 days, depending on your situation". */
export function periodInWords(words: Words, period: PeriodSpec): string {
  const { text, depends } = amountInWords(words, period)
  return joined(words, depends ? [text, words.phrases.depending] : [text])
}

function amountInWords(words: Words, period: PeriodSpec): { text: string; depends: boolean } {
  if ('fixed' in period) return { text: words.unit(period.fixed.amount, period.fixed.unit), depends: false }
  const amounts = amountsOf(words, period.amount)
  if (amounts.length === 0) return { text: period.text, depends: false }
  const most = Math.max(...amounts)
  const others = amounts.filter((amount) => amount !== most).map(String)
  return { text: words.any([...others, words.unit(most, period.unit)]), depends: others.length > 0 }
}

/** A period in the form that stands after "within": 14 Tage, innerhalb von 14 Tagen. */
function formWithin({ phrases: { formsWithin } }: Words, period: string): string {
  return formsWithin ? period.replace(/\p{L}+/gu, (word) => formsWithin[word] ?? word) : period
}

/** Parts of a sentence, with the comma of the script. */
function joined({ phrases }: Words, parts: readonly string[]): string {
  return parts.join(phrases.direction === 'rtl' ? '، ' : ', ')
}

function amountsOf({ policy }: Words, amount: Expression): number[] {
  const table = policy.tables[pathOf(treeOf(amount)) ?? '']
  const values = table?.rows.map(({ value }) => Number(value)) ?? [Number(amount.source)]
  return [...new Set(values)].filter(Number.isFinite).toSorted((one, other) => one - other)
}

/** On which calendar a period is counted, and where its end moves. */
function counting(words: Words, period: PeriodSpec): string[] {
  const { calendar, toNextWorkingDay, unit } = 'fixed' in period ? period.fixed : period
  const { phrases, fill } = words
  const byClock = unit === 'hour' || unit === 'minute' || unit === 'second'
  const inHours = byClock && calendar !== undefined && !isOfDays(words, calendar)
  return [
    ...(calendar === undefined || calendar === 'always'
      ? []
      : [
          fill(inHours ? phrases.countedIn : phrases.countedOn, {
            calendar: calendarInWords(words, calendar),
          }),
        ]),
    ...(toNextWorkingDay ? [phrases.toNextWorkingDay] : []),
  ]
}

function byDay(plusDays: number, same: string, next: string, later: string): string {
  if (plusDays === 0) return same
  return plusDays === 1 ? next : later
}

function day(words: Words, { dayOf, plusDays }: { dayOf: Expression; plusDays: number }) {
  return { of: startOfInstant(words, dayOf)?.of ?? '', days: words.unit(plusDays, 'day') }
}
