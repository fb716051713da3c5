import { formatInstant } from '../calendar/index.ts'
import { evaluate, holds } from '../policy/expressions/evaluate.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { Content, Document } from '../policy/model.ts'
import { leadLine } from './duties.ts'
import { isBlank, wrongValue } from './inputs.ts'
import { refusal } from './refusals.ts'
import { scopeOf } from './scope.ts'
import { stateOf, type Turn } from './turn.ts'
import type { Missing, Refusal } from './types.ts'

/** The contents as the command gives them. */
export const givenContents = (turn: Turn): Fields => (turn.command.with?.contents ?? {}) as Fields

type Contents = { facts: Fields } | { refusal: Refusal }

/**
 * The contents of the documents that go out with an action or a step: as given, else filled in from the policy. A document does not go, and the action
 * is not done, while one of its contents is missing or empty. Whether a document goes is judged on the case as the action leaves it.
 */
export function contentsFor(turn: Turn, actions: readonly string[], given: Fields): Contents {
  const facts: Fields = {}
  const asked = new Set<string>()
  for (const document of documentsWith(turn, actions)) {
    const filled = fill(turn, document, given)
    if ('refusal' in filled) return filled
    Object.assign(facts, filled.facts)
    for (const name of Object.keys(document.contents)) asked.add(name)
  }
  const strange = Object.keys(given).find((name) => !asked.has(name))
  if (strange === undefined) return { facts }
  const message = `No document of "${actions.join(', ')}" has the content "${strange}".`
  return { refusal: refusal(turn.loaded, 'invalid', { message }) }
}

function documentsWith(turn: Turn, actions: readonly string[]): Document[] {
  if (!turn.state) return []
  const scope = scopeOf(turn.loaded, turn.state, turn.now, leadLine(turn.state))
  return Object.values(turn.loaded.policy.documents).filter(
    (document) =>
      actions.includes(document.with) &&
      (!document.when || holds(turn.loaded, document.when, scope) === true),
  )
}

function fill(turn: Turn, document: Document, given: Fields): Contents {
  const facts: Fields = {}
  const missing: Missing[] = []
  for (const [name, content] of Object.entries(document.contents)) {
    const clause = content.clause ?? document.clause
    if (content.fixed && !isBlank(given[name])) {
      const message = `"${name}" is the policy's own to fill in; leave it out.`
      return { refusal: refusal(turn.loaded, 'guarded', { clause, message, overrulable: false }) }
    }
    const value = given[name] ?? fromPolicy(turn, content)
    if (isBlank(value)) {
      if (content.required !== false) missing.push({ what: 'content', name, clause })
      continue
    }
    const wrong = wrongValue(name, value, content.type, content.options && Object.keys(content.options))
    if (wrong) return { refusal: refusal(turn.loaded, 'invalid', { message: wrong }) }
    facts[name] = value
  }
  if (missing.length === 0) return { facts }
  const names = missing.map((piece) => `"${piece.name}"`).join(', ')
  const message = `The document that goes with "${document.with}" cannot go out yet: ${names} ${missing.length === 1 ? 'is' : 'are'} empty.`
  return {
    refusal: refusal(turn.loaded, 'contents-missing', {
      clause: missing[0]?.clause ?? document.clause,
      message,
      missing,
    }),
  }
}

function fromPolicy(turn: Turn, { from }: Content): unknown {
  if (!from) return undefined
  const state = stateOf(turn)
  const value = evaluate(turn.loaded, from, scopeOf(turn.loaded, state, turn.now, leadLine(state)))
  if (!value.known) return undefined
  if (typeof value.value === 'number')
    return formatInstant(value.value, turn.loaded.contextOf(state.region).zone)
  if (Array.isArray(value.value)) return value.value.map(String).join('; ')
  return typeof value.value === 'boolean' ? value.value : String(value.value)
}
