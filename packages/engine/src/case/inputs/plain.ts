import type { Malformed, Wrong } from './wrong.ts'

/** How much one command may carry: enough for any matter that people settle, and little enough to be read at once. */
const most = { depth: 8, characters: 20_000, pieces: 5_000, piecesGiven: 200_000 }
const unspeakable = new Set(['__proto__', 'constructor', 'prototype'])

/** What makes a command more, or other, than plain data of a sensible size; undefined where nothing does. */
export function notPlain(command: unknown): Malformed | undefined {
  if (!isMap(command)) return ['A command is a map with "do", "by" and "with".', { id: 'malformed' }]
  const { do: name, by, with: given, overrule, given: matter } = command
  if (typeof name !== 'string') return ['A command says what to do: "do", a name.', { id: 'needs', at: 'do' }]
  if (!isMap(by) || typeof by.party !== 'string' || !isOptionalText(by.id) || !isOptionalText(by.name))
    return ['A command says who acts: "by", with a "party".', { id: 'needs', at: 'by' }]
  if (given !== undefined && !isMap(given)) return ['"with" must be a map.', notAMap('with')]
  if (overrule !== undefined && !(isMap(overrule) && typeof overrule.reason === 'string'))
    return ['"overrule" must give a "reason".', { id: 'needs', at: 'reason' }]
  return notData(given, most.pieces) ?? notData(overrule, most.pieces) ?? notData(matter, most.piecesGiven)
}

/** What is wrong with a key that should hold a map and does not. */
export const notAMap = (at: string): Wrong => ({ id: 'not-a', at, type: 'map' })

/** Whether a value is a map, as JSON has them. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isOptionalText = (value: unknown) => value === undefined || typeof value === 'string'

/** A list or a map, of whatever realm; not a date, a symbol or a function. */
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'

function notData(whole: unknown, pieces: number): Malformed | undefined {
  let left = pieces
  const look = (value: unknown, depth: number): Malformed | undefined => {
    left -= 1
    if (left < 0) return ['That is more than one command can carry.', { id: 'too-much', most: pieces }]
    if (typeof value === 'string')
      return value.length > most.characters
        ? [
            `A text can have ${most.characters} characters at most.`,
            { id: 'too-long', most: most.characters, has: value.length },
          ]
        : undefined
    if (typeof value === 'number')
      return Number.isFinite(value)
        ? undefined
        : [`${value} is no number to reckon with.`, { id: 'not-a', type: 'number', value: String(value) }]
    if (value === undefined || value === null || typeof value === 'boolean') return undefined
    if (!isPlain(value)) return ['A command is plain data.', { id: 'malformed' }]
    if (depth === 0)
      return [`A command can be ${most.depth} levels deep at most.`, { id: 'too-much', most: most.depth }]
    const name = Object.keys(value).find((key) => unspeakable.has(key))
    if (name) return [`Nothing can be called "${name}".`, { id: 'not-asked', at: name }]
    for (const part of Object.values(value)) {
      const wrong = look(part, depth - 1)
      if (wrong) return wrong
    }
    return undefined
  }
  return look(whole, most.depth)
}
