import type { Consequence, Deadline, Expression, PeriodSpec, TableRow, Template } from '../model.ts'
import { calendarWeek, openingsInWords } from '../publish/calendar-words.ts'
import { deadlineInWords, periodInWords } from '../publish/deadline-words.ts'
import { partyName, spelledOut, type Words } from '../publish/words.ts'
import type { Path } from './difference.ts'
import type { ChangePhrases } from './phrases/index.ts'
import { wordOf } from './place.ts'
import { isPlace, isRecord, isText } from './same.ts'
import { clauseText, conditionText } from './versions.ts'
import { isDeadline, isExpression, isPeriod } from './whole.ts'

const clauses = ['clause', 'warning', 'answerClause', 'channelsClause']
const parties = ['owes', 'to', 'by', 'payer', 'team', 'party', 'askedBy', 'openedBy', 'citedBy']
const kinds = ['for', 'leadsTo', 'opens', 'instead', 'request']

/** What stands at a place, in words. */
export function said(words: Words, part: unknown, path: Path, phrases: ChangePhrases): string {
  const key = String(path.at(-1))
  if (part === undefined || part === null || part === '') return phrases.nothing
  if (typeof part === 'boolean') return part ? phrases.yes : phrases.no
  if (typeof part === 'number') return isInstant(path) ? words.day(part) : String(part)
  if (typeof part === 'string') return name(words, part, key)
  if (Array.isArray(part)) return list(words, part, path, phrases)
  if (isExpression(part)) return conditionText(words, part as Expression, phrases)
  if (isPeriod(part)) return periodInWords(words, part as unknown as PeriodSpec)
  if (isDeadline(part)) return deadlineText(words, part as Deadline)
  if (isText(words.policy, part)) return quoted(words, words.text(part as Record<string, string>))
  if (isRecord(part) && typeof part.do === 'string')
    return consequence(words, part as unknown as Consequence, phrases)
  return record(words, part as Record<string, unknown>, path, phrases)
}

/** A deadline in words, or as it is written. */
export function deadlineText(words: Words, deadline: Deadline): string {
  return deadlineInWords(words, deadline) ?? asWritten(deadline)
}

/** A deadline by all that it is made of. */
export function asWritten(part: unknown): string {
  if (isExpression(part)) return part.source
  if (isPeriod(part)) return (part as { text: string }).text
  if (!isRecord(part)) return Array.isArray(part) ? part.map(asWritten).join('; ') : String(part)
  return Object.entries(part)
    .filter(([key, value]) => !isPlace(key, value))
    .map(([, value]) => asWritten(value))
    .join(' ')
}

/** A row of a table: `gold → 30`. */
export function row(words: Words, { match, value, from }: TableRow): string {
  const fits = Object.entries(match).map(([input, fit]) =>
    'oneOf' in fit
      ? `${spelledOut(input)} ${fit.oneOf.join('/')}`
      : `${spelledOut(input)} ${fit.from ?? ''}..${fit.below ?? ''}`,
  )
  return [fits.join(', '), `→ ${value}`, ...(from === undefined ? [] : [`(${words.date(from)})`])]
    .join(' ')
    .trim()
}

function name(words: Words, text: string, key: string): string {
  const { policy } = words
  if (clauses.includes(key) && policy.clauses[text]) return quoted(words, clauseText(words, text))
  if (parties.includes(key)) return partyName(words, text)
  if (kinds.includes(key) && policy.requests[text]) return words.text(policy.requests[text].title)
  if ((key === 'remedy' || key === 'remedies') && policy.remedies[text])
    return words.text(policy.remedies[text].title)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return words.date(text)
  return /\s/.test(text) ? quoted(words, text) : text
}

function list(words: Words, part: readonly unknown[], path: Path, phrases: ChangePhrases): string {
  if (part.length === 0) return phrases.nothing
  if (path.includes('exceptions')) return openingsInWords(part as never)
  if (path.at(-1) === 'weekly') return calendarWeek(words, part as never)
  if (path[0] === 'messages' && (path[2] === 'body' || path[2] === 'subject'))
    return quoted(words, template(part as Template))
  const parts = part.map((entry) => said(words, entry, path, phrases))
  return part.every((entry) => typeof entry === 'string') ? words.all(parts) : parts.join('; ')
}

function template(parts: Template): string {
  return parts.map((part) => (typeof part === 'string' ? part : `{${part.source}}`)).join('')
}

function consequence(words: Words, effect: Consequence, phrases: ChangePhrases): string {
  const { do: doing, ...more } = effect
  const rest = Object.entries(more).filter(([key, value]) => !isPlace(key, value))
  const told = rest.map(([key, value]) => said(words, value, [key], phrases))
  return [phrases.doing[doing], ...told].join(' ')
}

/** By its title, or by what it holds. */
function record(words: Words, part: Record<string, unknown>, path: Path, phrases: ChangePhrases): string {
  const title = part.title ?? part.label ?? part.text
  if (isText(words.policy, title)) return quoted(words, words.text(title as Record<string, string>))
  const told = Object.entries(part)
    .filter(([key, value]) => !isPlace(key, value) && value !== undefined)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${label(words, key, phrases)} ${said(words, value, [...path, key], phrases)}`)
  return told.length === 0 ? phrases.nothing : told.join(', ')
}

function label(words: Words, key: string, { places }: ChangePhrases): string {
  if (words.policy.languages.includes(key)) return words.languageName(key)
  return wordOf(key, places) ?? spelledOut(key)
}

function quoted(words: Words, text: string): string {
  return words.fill(words.phrases.quoted, { text })
}

function isInstant(path: Path): boolean {
  return path[2] === 'zone' && (path.at(-1) === 'from' || path.at(-1) === 'until')
}
