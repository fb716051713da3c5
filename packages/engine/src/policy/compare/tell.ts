import type { Expression } from '../model.ts'
import type { Change } from './change.ts'
import type { Difference } from './difference.ts'
import { clauseAt, placeOf, wayTo } from './place.ts'
import { datesInWords } from './resolved.ts'
import { asWritten, said } from './said.ts'
import { isPlace } from './same.ts'
import { aboutOf, sectionOf } from './sections.ts'
import { askedSentences } from './sentences/asked.ts'
import { clauseSentences } from './sentences/clauses.ts'
import { costSentences } from './sentences/costs.ts'
import { entrySentences } from './sentences/entries.ts'
import { remedySentences } from './sentences/remedies.ts'
import { ruleSentences } from './sentences/rules.ts'
import { oweSentences, timeSentences } from './sentences/times.ts'
import { valueSentences } from './sentences/values.ts'
import { weightOf } from './sentences/weights.ts'
import { matches, type Said, speaker } from './telling.ts'
import { conditionTexts, type Versions } from './versions.ts'
import { isExpression } from './whole.ts'

const sentences = Object.entries({
  ...clauseSentences,
  ...entrySentences,
  ...askedSentences,
  ...timeSentences,
  ...oweSentences,
  ...ruleSentences,
  ...remedySentences,
  ...costSentences,
  ...valueSentences,
})

/** A difference in a sentence: its own, or the one for whatever has none. */
export function tell(versions: Versions, difference: Difference): Change {
  const own = sentences.find(([pattern]) => matches(pattern, difference.path))?.[1](versions, difference)
  return changeOf(versions, difference, own ?? plain(versions, difference))
}

/** Differences of one list of dates or clock changes, told together. */
export function tellMany(versions: Versions, group: readonly Difference[]): Change[] {
  const { phrases, new: newer } = versions
  const depth = (group[0]?.path.indexOf('closed') ?? -1) + 1 || 4
  return [...Map.groupBy(group, ({ kind, path }) => (path.length > depth + 1 ? 'changed' : kind))].map(
    ([kind, differences]) => {
      const [first] = differences as [Difference, ...Difference[]]
      const path = first.path.slice(0, depth)
      const words = speaker(versions, first)
      const keys = differences.map(({ path: at }) => String(at[depth]))
      const dates = depth === 4 ? keys.map((at) => newer.isoDay(Number(at))) : keys
      const list = datesInWords(newer, [...new Set(dates)], phrases.more)
      const where = wayTo(words, path, phrases)
      const pattern = kind === 'removed' ? phrases.closedNoMore : phrases.closedNow
      const text =
        kind === 'added' || kind === 'removed'
          ? newer.fill(pattern, { where, list })
          : plain(versions, first).text
      return changeOf(versions, { ...first, kind: kind === 'reordered' ? 'changed' : kind }, { text, path })
    },
  )
}

function plain(versions: Versions, difference: Difference): Said {
  const { new: newer, old: older, phrases } = versions
  const { kind, path, old, new: now } = difference
  if (kind === 'reordered') {
    const place = path.slice(0, -1)
    return { text: newer.fill(phrases.another, { where: wayTo(newer, place, phrases) }), path: place }
  }
  const where = wayTo(speaker(versions, difference), path, phrases)
  const values = { where, old: said(older, old, path, phrases), new: said(newer, now, path, phrases) }
  const told = values.old === values.new ? { where, ...exact(versions, difference) } : values
  const pattern = { added: phrases.came, removed: phrases.went, changed: phrases.now }[kind]
  return { text: newer.fill(pattern, told), weight: weightOf(versions, difference) }
}

/** As the file has it, where words do not show the difference. */
function exact(versions: Versions, { old, new: now }: Difference): { old: string; new: string } {
  const written = { old: asWritten(old), new: asWritten(now) }
  if (written.old !== written.new) return written
  if (isExpression(old) && isExpression(now)) {
    return conditionTexts(versions, old as Expression, now as Expression)
  }
  return { old: inFull(old), new: inFull(now) }
}

/** All that a part is made of. */
function inFull(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part)
  const entries = Object.entries(part).filter(([key, value]) => !isPlace(key, value))
  return entries.map(([, value]) => inFull(value)).join(' ')
}

function changeOf(versions: Versions, difference: Difference, told: Said): Change {
  const { policy } = speaker(versions, difference)
  const path = told.path ?? difference.path
  return {
    kind: told.kind ?? difference.kind,
    about: told.about ?? aboutOf(path),
    at: placeOf(policy, path, versions.phrases),
    section: sectionOf(versions, path),
    ...clauseAt(policy, path),
    weight: told.weight ?? 'neutral',
    text: told.text,
  }
}
