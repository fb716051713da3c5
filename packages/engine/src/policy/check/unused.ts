import type { Policy } from '../model.ts'
import { consequencesOf } from '../reading/consequences.ts'
import { canHappen } from '../reading/events.ts'
import { expressionsIn } from '../reading/expressions-in.ts'
import { type Check, type Finding, listed } from '../reading/finding.ts'
import { readsOf } from '../reading/reads.ts'

/** Named values, windows, tables, calendars and messages that nothing uses. */
export const unused: Check = (policy) => [
  ...unreadNames(policy),
  ...unusedCalendars(policy),
  ...unsentMessages(policy),
]

function unreadNames(policy: Policy): Finding[] {
  const read = new Set(expressionsIn(withoutPositions(policy)).flatMap((one) => [...readsOf(one).names]))
  const inLaw = lawWindows(policy)
  const unread = (section: string, what: string, names: string[]) =>
    names
      .filter((name) => !read.has(name))
      .map((name) => finding(`${section}.${name}`, `The ${what} "${name}" is read by nothing.`))
  return [
    ...unread('let', 'named value', Object.keys(policy.let)),
    ...unread('tables', 'table', Object.keys(policy.tables)),
    ...unread(
      'windows',
      'window',
      Object.keys(policy.windows).filter(
        (name) => policy.windows[name]?.title === undefined && !inLaw.includes(name),
      ),
    ),
  ]
}

function lawWindows({ law }: Policy): string[] {
  const names: (string | undefined)[] = []
  if (law?.withdrawal && 'request' in law.withdrawal) names.push(law.withdrawal.window)
  if (law?.guarantee && 'window' in law.guarantee) names.push(law.guarantee.window, law.guarantee.notice)
  return names.filter((name) => name !== undefined)
}

function unusedCalendars(policy: Policy): Finding[] {
  const used = new Set<string>()
  collectCalendars(withoutPositions(policy), used)
  const texts = expressionsIn(policy).map(({ source }) => source)
  return Object.keys(policy.regions[0]?.calendars ?? {})
    .filter((name) => name !== 'statutory' && !used.has(name))
    .filter((name) => !texts.some((text) => text.includes(`on ${name}`)))
    .map((name) => finding(`calendars.${name}`, `The calendar "${name}" is used by nothing.`))
}

function collectCalendars(part: unknown, used: Set<string>): void {
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    if (key === 'calendar' && typeof value === 'string') used.add(value)
    else collectCalendars(value, used)
  }
}

function unsentMessages(policy: Policy): Finding[] {
  const named = new Set(
    consequencesOf(policy).flatMap(({ consequence }) =>
      consequence.do === 'notify' && consequence.message !== undefined ? [consequence.message] : [],
    ),
  )
  for (const message of remindersOf(policy)) named.add(message)
  return Object.entries(policy.messages)
    .filter(([name, { on }]) => !named.has(name) && !on.some((event) => canHappen(policy, event)))
    .map(([name, { on }]) =>
      finding(
        `messages.${name}`,
        on.length === 0
          ? `The message "${name}" is sent by nothing.`
          : `The message "${name}" is never sent: nothing in this policy makes ${listed(on)}.`,
      ),
    )
}

function remindersOf(policy: Policy): string[] {
  const duties = [
    ...Object.values(policy.obligations),
    ...Object.values(policy.remedies).flatMap(({ steps }) => steps),
  ]
  return duties.flatMap(({ remind }) => remind.flatMap(({ message }) => message ?? []))
}

function withoutPositions(policy: Policy): object {
  return { ...policy, positions: {}, regions: policy.regions.map(({ when }) => when) }
}

function finding(at: string, message: string): Finding {
  return { id: 'unused', severity: 'warning', at, message, help: 'Use it, or take it out.' }
}
