import type { FactDeclaration } from '../model.ts'
import type { Difference } from './difference.ts'
import { isRecord } from './same.ts'
import type { Versions } from './versions.ts'

/**
 * A fact that comes, goes or changes with the question that asks for it is told with the question; a step that waits for
 * another one, because the one before it is another, with the steps.
 */
export function followsFromAnother(
  versions: Versions,
  difference: Difference,
  all: readonly Difference[],
): boolean {
  return followsQuestion(difference, all) || waitsForStepBefore(versions, difference)
}

function waitsForStepBefore(
  { old, new: newer }: Versions,
  { path, old: before, new: now }: Difference,
): boolean {
  const [section, name, list, index, key] = path
  if (section !== 'remedies' || list !== 'steps' || key !== 'after') return false
  const steps = newer.policy.remedies[String(name)]?.steps ?? []
  const was = old.policy.remedies[String(name)]?.steps ?? []
  const place = Number(index)
  const oldPlace = was.findIndex(({ id }) => id === steps[place]?.id)
  const onlyBefore = (after: unknown, step: string | undefined) => String(after) === (step ?? '')
  return onlyBefore(before, was[oldPlace - 1]?.id) && onlyBefore(now, steps[place - 1]?.id)
}

function followsQuestion({ path, old, new: now }: Difference, all: readonly Difference[]): boolean {
  if (path[0] !== 'facts' || path.length !== 2) return false
  const fact = (now ?? old) as FactDeclaration
  if (!isRecord(fact) || !fact.asked) return false
  return all.some(
    ({ path: at, old: before, new: after }) => at[0] !== 'facts' && asks(at, before ?? after, fact.name),
  )
}

function asks(path: Difference['path'], part: unknown, name: string): boolean {
  const index = path.findIndex((key) => key === 'ask' || key === 'contents')
  if (index >= 0) return path[index + 1] === name
  return holds(part, name)
}

/** Whether a whole entry that came or went has the question in it. */
function holds(part: unknown, name: string): boolean {
  if (Array.isArray(part)) return part.some((entry) => holds(entry, name))
  if (!isRecord(part)) return false
  return Object.entries(part).some(([key, value]) =>
    (key === 'ask' || key === 'contents') && isRecord(value)
      ? Object.hasOwn(value, name)
      : holds(value, name),
  )
}

/** Zone and calendars are resolved for the years around the day a policy holds from; another year makes these others. */
export function isOfTheYears({ old, new: newer }: Versions, { path }: Difference): boolean {
  if (path[0] !== 'regions') return false
  const [before, after] = [old.policy, newer.policy]
  if (before.effective.slice(0, 4) === after.effective.slice(0, 4)) return false
  const [, region = 0, part, name] = path
  if (part === 'zone' && ['from', 'until', 'initialOffset'].includes(String(name))) return true
  if (part === 'calendars' && path.length === 5 && ['from', 'until'].includes(String(path[4]))) return true
  const ranges = [before, after].map(({ regions }) => {
    const known = regions[Number(region)]
    return part === 'zone' ? known?.zone : known?.calendars[String(name)]
  })
  const key =
    part === 'zone' && name === 'changes'
      ? path[4]
      : part === 'calendars' && path[4] === 'closed'
        ? path[5]
        : undefined
  if (key === undefined) return false
  return ranges.some((range) => {
    if (!range) return false
    const at = typeof range.from === 'number' ? Number(key) : String(key)
    return at < range.from || at >= range.until
  })
}
