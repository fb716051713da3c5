import type { Calendar } from '../../calendar/index.ts'
import type { Policy } from '../model.ts'
import type { Words } from '../publish/words.ts'

/** A policy with the closed dates of its calendars by date, and the clock changes of its zones by instant. */
export function unfolded(policy: Policy): object {
  const regions = policy.regions.map((region) => ({
    ...region,
    zone: {
      ...region.zone,
      changes: Object.fromEntries(region.zone.changes.map(({ at, offset }) => [String(at), offset])),
    },
    calendars: Object.fromEntries(
      Object.entries(region.calendars).map(([name, { reasons, names, closed, ...calendar }]) => [
        name,
        { ...calendar, closed: datesOf({ closed, reasons, names }), spare: spareNames({ reasons, names }) },
      ]),
    ),
  }))
  const { version, positions, ...rest } = policy
  return { ...rest, regions }
}

type Closed = Pick<Calendar, 'closed' | 'reasons' | 'names'>

function datesOf({ closed, reasons, names }: Closed): object {
  return Object.fromEntries(closed.map((date, index) => [date, names[reasons[index] ?? -1] ?? {}]))
}

/** Names of days that no closed date has. */
function spareNames({ reasons, names }: Omit<Closed, 'closed'>): object[] {
  return names.filter((_, index) => !reasons.includes(index))
}

const shown = 5

/** Dates that are closed now, or no longer are, the coming ones first. */
export function datesInWords(words: Words, dates: readonly string[], more: string): string {
  const coming = dates.filter((date) => date >= words.policy.effective).toSorted()
  const inOrder = [...new Set([...coming, ...dates.toSorted()])]
  const list = words.all(inOrder.slice(0, shown).map((date) => words.date(date)))
  const rest = inOrder.length - shown
  return rest > 0 ? words.fill(more, { list, count: String(rest) }) : list
}
