import type { Fields } from '../../policy/expressions/types.ts'
import type { RequestKind } from '../../policy/model.ts'
import type { LineFacts } from '../events.ts'
import { lineEntries } from '../inputs/lines.ts'
import { isMap } from '../inputs/plain.ts'
import { good, invalid, type Read } from '../inputs/read.ts'
import { wrongAnswer } from '../inputs/value.ts'
import { type Malformed, written } from '../inputs/wrong.ts'
import { named } from '../named.ts'
import type { Turn } from '../turn.ts'
import { wholeCase } from '../whole-case.ts'

/** The lines a request is about, with what the order says of them: those it names, else all of the order; heads of claim; or the matter as a whole. */
export function requestedLines(
  turn: Turn,
  { about, heads, ask }: RequestKind,
  order: Fields | undefined,
  ifNoneNamed: readonly string[] = [],
): Read<LineFacts> {
  if (about === 'heads') return requestedHeads(turn, heads, ask)
  const ordered = new Map(((order?.lines ?? []) as Fields[]).map((line) => [String(line.id), line]))
  if (about !== 'lines' || ordered.size === 0) return good([{ id: wholeCase, facts: {} }])
  const entries = lineEntries(turn)
  if (!entries.ok) return entries
  const all = [...ordered.keys()]
  const named = entries.value.map(({ id }) => id)
  const strange = named.find((id) => !ordered.has(id))
  if (strange !== undefined)
    return invalid(turn, `The order has no line "${strange}"; it has ${all.join(', ')}.`, {
      id: 'one-of',
      at: 'lines',
      value: strange,
      options: all,
    })
  const before = ifNoneNamed.filter((id) => ordered.has(id))
  const ids = named.length > 0 ? named : before.length > 0 ? before : all
  return good(ids.map((id) => ({ id, facts: { ...ordered.get(id) } })))
}

function requestedHeads(
  turn: Turn,
  declared: RequestKind['heads'],
  ask: RequestKind['ask'],
): Read<LineFacts> {
  const heads = turn.command.with?.heads
  const options = Object.keys(declared)
  const known = options.join(', ')
  if (!Array.isArray(heads) || heads.length === 0)
    return invalid(turn, `Say what is claimed: "heads" lists any of ${known}.`, { id: 'needs', at: 'heads' })
  const lines = new Map<string, Fields>()
  for (const entry of heads as unknown[]) {
    const { head, ...facts } = isMap(entry) ? entry : { head: entry }
    const claim = typeof head === 'string' ? named(declared, head) : undefined
    if (typeof head !== 'string' || !claim)
      return invalid(turn, `There is no head of claim ${JSON.stringify(head)}; there are ${known}.`, {
        id: 'one-of',
        at: 'heads',
        value: written(head),
        options,
      })
    if (lines.has(head))
      return invalid(turn, `The head of claim "${head}" is there twice.`, {
        id: 'twice',
        at: 'heads',
        value: head,
      })
    for (const [name, value] of Object.entries(facts)) {
      const field = named(claim.ask, name) ?? named(ask, name)
      const wrong: Malformed | undefined = field
        ? wrongAnswer(name, value, field, turn.now)
        : [`"${head}" is not asked for "${name}".`, { id: 'not-asked', at: name }]
      if (wrong) return invalid(turn, wrong[0], { ...wrong[1], line: head })
    }
    lines.set(head, { ...facts, head })
  }
  return good([...lines].map(([id, facts]) => ({ id, facts })))
}

/** The lines with what was told of each laid over what is known. */
export function withTold(lines: LineFacts, told: LineFacts): LineFacts {
  const byId = new Map(told.map(({ id, facts }) => [id, facts]))
  return lines.map(({ id, facts }) => ({ id, facts: { ...facts, ...byId.get(id) } }))
}
