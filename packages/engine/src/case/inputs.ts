import { parseInstant } from '../calendar/index.ts'
import { holds } from '../policy/expressions/evaluate.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { ClauseId, FactDeclaration, Field } from '../policy/model.ts'
import { leadLine } from './duties.ts'
import type { LineFacts } from './events.ts'
import { refusal } from './refusals.ts'
import { may } from './rights.ts'
import { scopeOf } from './scope.ts'
import { stateOf, type Turn } from './turn.ts'
import type { CaseState, EvidenceItem, Missing, Refusal } from './types.ts'

/** What came with a command, key by key, or the refusal that says which key is wrong and what belongs there. */
export type Read<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

const good = <Value>(value: Value): Read<Value> => ({ ok: true, value })

export function invalid(turn: Turn, message: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: refusal(turn.loaded, 'invalid', { message }) }
}

/** A sentence or a name; undefined where it is left out and may be. */
export function text(turn: Turn, key: string): Read<string | undefined> {
  const value = turn.command.with?.[key]
  if (value === undefined) return good(undefined)
  return typeof value === 'string' ? good(value) : invalid(turn, `"${key}" must be text.`)
}

export function requiredText(turn: Turn, key: string): Read<string> {
  const read = text(turn, key)
  if (!read.ok) return read
  return read.value?.trim() ? good(read.value) : invalid(turn, `"${turn.command.do}" needs "${key}".`)
}

/** The ids in `lines`, whether they stand alone or with fields; every line of the case where it is left out. */
export function lineIds(turn: Turn): Read<string[]> {
  const read = lineEntries(turn)
  if (!read.ok) return read
  const all = stateOf(turn).lines.map((line) => line.id)
  const ids = read.value.map((line) => line.id)
  const strange = ids.find((id) => !all.includes(id))
  if (strange !== undefined)
    return invalid(turn, `The case has no line "${strange}"; it has ${all.join(', ')}.`)
  return good(ids.length > 0 ? ids : all)
}

/** The entries of `lines`: an id, or an id with further keys. */
export function lineEntries(turn: Turn): Read<{ id: string; fields: Fields }[]> {
  const lines = turn.command.with?.lines
  if (lines === undefined) return good([])
  if (!Array.isArray(lines)) return invalid(turn, '"lines" must be a list.')
  const entries: { id: string; fields: Fields }[] = []
  for (const entry of lines as unknown[]) {
    const isFields = typeof entry === 'object' && entry !== null && !Array.isArray(entry)
    const { id, ...fields } = isFields ? (entry as Fields) : { id: entry }
    if (typeof id !== 'string' && typeof id !== 'number')
      return invalid(turn, 'Each of "lines" needs the id of a line.')
    if (entries.some((known) => known.id === String(id))) return invalid(turn, `Line "${id}" is there twice.`)
    entries.push({ id: String(id), fields })
  }
  return good(entries)
}

/** The evidence that came along; each kind must be one the policy knows. */
export function evidenceItems(turn: Turn, kinds: readonly string[]): Read<EvidenceItem[]> {
  const given = turn.command.with?.evidence
  if (given === undefined) return good([])
  if (!Array.isArray(given)) return invalid(turn, '"evidence" must be a list.')
  const items: EvidenceItem[] = []
  for (const item of given as Fields[]) {
    const names = [item?.kind].flat()
    const strange = names.find((name) => typeof name !== 'string' || !kinds.includes(name))
    if (strange !== undefined || names.length === 0)
      return invalid(turn, `Evidence "${strange}" is not asked for here; asked are ${kinds.join(', ')}.`)
    const media = item.media
    if (media !== 'photo' && media !== 'video' && media !== 'document')
      return invalid(turn, 'Evidence is a photo, a video or a document.')
    items.push({
      kind: names.length === 1 ? (names[0] as string) : (names as string[]),
      media,
      ...(typeof item.id === 'string' ? { id: item.id } : {}),
      ...(Array.isArray(item.lines) ? { lines: item.lines.map(String) } : {}),
    })
  }
  return good(items)
}

export interface Answers {
  /** Answers about the whole case or request. */
  facts: Fields
  lines: LineFacts
}

/** Answers and fields per line, each checked against its declared type. `reserved` keys of a line entry belong to the command itself. */
export function answers(
  turn: Turn,
  fields: Record<string, Field> = {},
  reserved: readonly string[] = [],
): Read<Answers> {
  const given = turn.command.with?.answers ?? {}
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return invalid(turn, '"answers" must name fields and their values.')
  const entries = lineEntries(turn)
  if (!entries.ok) return entries
  const wrong = wrongOf(turn, fields, given as Fields, ['case', 'request'])
  if (wrong) return invalid(turn, wrong)
  const lines: LineFacts = []
  for (const entry of entries.value) {
    const facts = Object.fromEntries(Object.entries(entry.fields).filter(([key]) => !reserved.includes(key)))
    const wrongHere = wrongOf(turn, fields, facts, ['line'])
    if (wrongHere) return invalid(turn, wrongHere)
    if (Object.keys(facts).length > 0) lines.push({ id: entry.id, facts })
  }
  return good({ facts: given as Fields, lines })
}

/** What an action or step must be told and was not. */
export function unanswered(
  fields: Record<string, Field>,
  given: Answers,
  lines: readonly string[],
): Missing[] {
  const perLine = (name: string, id: string) =>
    given.lines.find((line) => line.id === id)?.facts[name] ?? given.facts[name]
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.required === false || typeof field.required === 'object') return []
    const clause = field.clause ? { clause: field.clause } : {}
    if (field.per !== 'line')
      return isBlank(given.facts[name]) ? [{ what: 'field' as const, name, ...clause }] : []
    return lines
      .filter((id) => isBlank(perLine(name, id)))
      .map((line) => ({ what: 'field' as const, name, line, ...clause }))
  })
}

/** What an action or step must be told under a condition, and was not. The condition sees the case as it stood before, with what was told now. */
export function askedOnCondition(
  turn: Turn,
  before: CaseState,
  fields: Record<string, Field>,
  lines: readonly string[],
): Missing[] {
  const { facts, lines: told } = stateOf(turn)
  const state = { ...before, facts, lines: told }
  return Object.entries(fields).flatMap(([name, field]) => {
    const { required, clause } = field
    if (typeof required !== 'object') return []
    const subjects = field.per === 'line' ? told.filter((line) => lines.includes(line.id)) : [undefined]
    return subjects
      .filter((line) => isBlank(line ? line.facts[name] : facts[name]))
      .filter(
        (line) =>
          holds(turn.loaded, required, scopeOf(turn.loaded, state, turn.now, line?.id ?? leadLine(state))) ===
          true,
      )
      .map((line) => ({
        what: 'field' as const,
        name,
        ...(line ? { line: line.id } : {}),
        ...(clause ? { clause } : {}),
      }))
  })
}

/** The refusal of what was not told. */
export function untold(
  turn: Turn,
  what: string,
  missing: readonly Missing[],
  clause?: ClauseId,
): Refusal | undefined {
  if (missing.length === 0) return undefined
  const names = missing.map((piece) => `"${piece.name}"`).join(', ')
  return refusal(turn.loaded, 'missing', {
    clause: missing[0]?.clause ?? clause,
    message: `"${what}" needs an answer to ${names}.`,
    missing: [...missing],
  })
}

export const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

function wrongOf(
  turn: Turn,
  fields: Record<string, Field>,
  given: Fields,
  subjects: FactDeclaration['subject'][],
): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    const field = fields[name]
    const fact = turn.loaded.policy.facts.find(
      (each) => each.name === name && subjects.includes(each.subject),
    )
    if (!field && !fact) return `The policy does not ask for "${name}" here.`
    const theirs = field ? undefined : notTheirs(turn, name)
    if (theirs) return theirs
    const type = field?.type ?? fact?.type ?? 'text'
    const options = field?.options ? Object.keys(field.options) : fact?.options
    const wrong = wrongValue(name, value, type, options)
    if (wrong) return wrong
    if (field && typeof value !== 'boolean' && isBeyond(field, value))
      return `"${name}" must lie between ${field.min ?? 'any number'} and ${field.max ?? 'any number'}.`
  }
  return undefined
}

/** What only an action asks can be told only by those who may do that action: a technician's finding is nobody else's. */
export function notTheirs(turn: Turn, name: string): string | undefined {
  const asking = Object.entries(turn.loaded.policy.actions).filter(([, action]) => name in action.ask)
  if (asking.length === 0 || asking.some(([action]) => may(turn.loaded, turn.by, action))) return undefined
  return `"${name}" is for those to say who may do "${asking[0]?.[0]}".`
}

function isBeyond({ min, max }: Field, value: unknown): boolean {
  return (min !== undefined && Number(value) < min) || (max !== undefined && Number(value) > max)
}

const decimal = /^-?\d{1,15}(\.\d{1,12})?$/

/** Says what is wrong with a value of a declared type; undefined where nothing is. */
export function wrongValue(
  name: string,
  value: unknown,
  type: Field['type'] | FactDeclaration['type'],
  options?: string[],
): string | undefined {
  if (options && !options.includes(String(value))) return `"${name}" must be one of ${options.join(', ')}.`
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `"${name}" must be true or false.`
    case 'number':
    case 'money':
    case 'weight':
    case 'temperature':
      return decimal.test(String(value)) && typeof value !== 'boolean'
        ? undefined
        : `"${name}" must be a number, such as 18.2.`
    case 'integer':
      return /^-?\d{1,15}$/.test(String(value)) ? undefined : `"${name}" must be a whole number.`
    case 'instant':
      return typeof value === 'number' || parseInstant(String(value)).ok
        ? undefined
        : `"${name}" must be an instant, such as 2026-03-03T12:00:00+01:00.`
    case 'date':
      return parseInstant(`${value}T00:00:00Z`).ok
        ? undefined
        : `"${name}" must be a date, such as 2026-03-03.`
    case 'text-list':
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? undefined
        : `"${name}" must be a list of texts.`
    default:
      return typeof value === 'string' ? undefined : `"${name}" must be text.`
  }
}
