import type { Fields } from '../../policy/expressions/types.ts'
import type { Field } from '../../policy/model.ts'
import type { LineFacts } from '../events.ts'
import { named } from '../named.ts'
import type { Turn } from '../turn.ts'
import { lineEntries } from './lines.ts'
import { isMap, notAMap } from './plain.ts'
import { good, invalid, type Read } from './read.ts'
import { notAsked, notTheirs, type Subject } from './tell.ts'
import { wrongAnswer, wrongValue } from './value.ts'
import type { Malformed } from './wrong.ts'

export interface Answers {
  /** Answers about the whole case or request. */
  facts: Fields
  lines: LineFacts
}

interface Expected {
  /** What the command asks. */
  fields?: Record<string, Field>
  /** Where answers beside the lines go. */
  about: 'request' | 'case'
  /** The lines that an answer given once, to what is asked of each line, is for. */
  lines: readonly string[]
  /** Keys of a line's entry that belong to the command itself. */
  reserved?: readonly string[]
}

/** Answers and fields per line, each checked against its declared type, and told by somebody who can. */
export function answers(turn: Turn, { fields = {}, about, lines, reserved = [] }: Expected): Read<Answers> {
  const given = turn.command.with?.answers ?? {}
  if (!isMap(given)) return invalid(turn, '"answers" must name fields and their values.', notAMap('answers'))
  const entries = lineEntries(turn)
  if (!entries.ok) return entries
  const wrong = wrongAmong(turn, fields, given, about)
  if (wrong) return invalid(turn, ...wrong)
  const forEach = Object.entries(given).filter(([name]) => named(fields, name)?.per === 'line')
  const told = new Map<string, Fields>()
  for (const line of forEach.length > 0 ? lines : []) told.set(line, Object.fromEntries(forEach))
  for (const entry of entries.value) {
    const facts = Object.fromEntries(Object.entries(entry.fields).filter(([key]) => !reserved.includes(key)))
    const wrongHere = wrongAmong(turn, fields, facts, 'line')
    if (wrongHere) return invalid(turn, wrongHere[0], { ...wrongHere[1], line: entry.id })
    if (Object.keys(facts).length > 0) told.set(entry.id, { ...told.get(entry.id), ...facts })
  }
  return good({
    facts: Object.fromEntries(Object.entries(given).filter(([name]) => named(fields, name)?.per !== 'line')),
    lines: [...told].map(([id, facts]) => ({ id, facts })),
  })
}

function wrongAmong(
  turn: Turn,
  fields: Record<string, Field>,
  given: Fields,
  subject: Subject,
): Malformed | undefined {
  for (const [name, value] of Object.entries(given)) {
    const wrong = notTheirs(turn, name, subject, fields) ?? wrongFact(turn, name, value, subject, fields)
    if (wrong) return wrong
  }
  return undefined
}

function wrongFact(
  turn: Turn,
  name: string,
  value: unknown,
  subject: Subject,
  fields: Record<string, Field>,
): Malformed | undefined {
  const field = named(fields, name)
  if (field && subject === 'line' && field.per !== 'line')
    return [
      `"${name}" is asked once, not of each line: it belongs in "answers".`,
      { id: 'not-asked', at: name },
    ]
  if (field) return wrongAnswer(name, value, field, turn.now)
  const fact = turn.loaded.policy.facts.find((each) => each.name === name && each.subject === subject)
  return fact ? wrongValue(name, value, fact.type, fact.options) : notAsked(name)
}
