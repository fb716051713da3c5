import type { Deadline } from '../model.ts'
import type { AuthoredDeadline } from '../schema/deadline.ts'
import { type Path, pathText } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { condition, expression } from './expression.ts'
import { instant, until } from './instant.ts'
import { period } from './period.ts'
import { present, whenGiven } from './present.ts'
import { referMaybe } from './refer.ts'

const ways = ['within', 'until', 'earliest', 'latest'] as const
const modifiers = ['from', 'not-before', 'at-latest', 'extend'] as const

/** The deadline that some keys say, or undefined where they say none. */
export function deadline(context: Context, authored: AuthoredDeadline, at: Path): Deadline | undefined {
  const given = ways.filter((way) => authored[way] !== undefined)
  if (given.length > 1) reportTwo(context, given, at)
  if (given.length === 0) reportLoose(context, authored, at)
  if (authored.from !== undefined && authored.within === undefined && given.length > 0)
    reportFrom(context, at)
  const base = baseOf(context, authored, at)
  return (
    base &&
    present({
      ...base,
      notBefore: whenGiven(authored['not-before'], (source) =>
        instant(context, source, [...at, 'not-before']),
      ),
      atLatest: whenGiven(authored['at-latest'], (source) => instant(context, source, [...at, 'at-latest'])),
      extend: authored.extend?.map((extension, index) => {
        const place = [...at, 'extend', index]
        return present({
          by: period(context, extension.by, [...place, 'by']),
          when: condition(context, extension.when, [...place, 'when']),
          clause: referMaybe(context, 'clause', extension.clause, [...place, 'clause']),
        })
      }),
    })
  )
}

/** A deadline that must be there: keys, or the text of one. A text is a period where `reads` says so. */
export function deadlineOrText(
  context: Context,
  authored: string | AuthoredDeadline,
  at: Path,
  reads: 'until' | 'within',
): Deadline {
  if (typeof authored !== 'string') return deadlineNeeded(context, authored, at)
  if (reads === 'until') return until(context, authored, at)
  return { kind: 'within', period: period(context, authored, at) }
}

/** A deadline that must be there. */
export function deadlineNeeded(context: Context, authored: AuthoredDeadline, at: Path): Deadline {
  const compiled = deadline(context, authored, at)
  if (compiled) return compiled
  const message = `${pathText(at)} does not say when it ends.`
  context.report({ at, atKey: true }, 'deadline-missing', message, 'Add within, until, earliest or latest.')
  return { kind: 'earliest', of: [] }
}

function baseOf(context: Context, authored: AuthoredDeadline, at: Path): Deadline | undefined {
  const { within, from, earliest, latest } = authored
  if (within !== undefined) {
    return present({
      kind: 'within' as const,
      period: period(context, within, [...at, 'within']),
      from: whenGiven(from, (source) => expression(context, source, [...at, 'from'], 'instant')),
    })
  }
  if (authored.until !== undefined) return until(context, authored.until, [...at, 'until'])
  if (earliest !== undefined) return { kind: 'earliest', of: several(context, earliest, [...at, 'earliest']) }
  return latest && { kind: 'latest', of: several(context, latest, [...at, 'latest']) }
}

function several(context: Context, entries: (string | AuthoredDeadline)[], at: Path): Deadline[] {
  return entries.map((entry, index) => deadlineOrText(context, entry, [...at, index], 'until'))
}

function reportTwo(context: Context, given: readonly string[], at: Path): void {
  const message = `${pathText(at)} has both "${given[0]}" and "${given[1]}".`
  const help = 'Keep one, or combine them: earliest: [ { within: … }, { until: … } ], or latest:.'
  context.report({ at: [...at, given[1] ?? ''], atKey: true }, 'deadline-twice', message, help)
}

function reportLoose(context: Context, authored: AuthoredDeadline, at: Path): void {
  const loose = modifiers.find((modifier) => authored[modifier] !== undefined)
  if (!loose) return
  const message = `"${loose}" stands here without a deadline.`
  const help = 'Add within, until, earliest or latest beside it, or take it out.'
  context.report({ at: [...at, loose], atKey: true }, 'deadline-missing', message, help)
}

function reportFrom(context: Context, at: Path): void {
  const message = '"from" goes with "within" alone.'
  context.report(
    { at: [...at, 'from'], atKey: true },
    'deadline-missing',
    message,
    'Add within, or take "from" out.',
  )
}
