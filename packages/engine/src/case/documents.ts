import { formatInstant } from '../calendar/index.ts'
import { evaluate } from '../policy/expressions/evaluate.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { Content, Document } from '../policy/model.ts'
import { isMap, notAMap } from './inputs/plain.ts'
import { isBlank, wrongAnswer } from './inputs/value.ts'
import { lineItHoldsFor } from './line-it-holds-for.ts'
import { malformed, refusal } from './refusals.ts'
import { scopeOf } from './scope.ts'
import { stateOf, type Turn } from './turn.ts'
import type { Missing, Refusal } from './types.ts'

type Contents = { facts: Fields } | { refusal: Refusal }

/** The contents as the command gives them. */
export function givenContents({ loaded, command }: Turn): Contents {
  const contents = command.with?.contents ?? {}
  if (isMap(contents)) return { facts: contents }
  return {
    refusal: malformed(loaded, ['"contents" must name contents and their values.', notAMap('contents')]),
  }
}

/**
 * The contents of the documents that go out with an action or a step: as given, else filled in from the policy. A document does not go, and the action
 * is not done, while one of its contents is missing or empty. Whether a document goes is judged on the case as the action leaves it.
 */
export function contentsFor(turn: Turn, actions: readonly string[], given: Fields, about?: string): Contents {
  const facts: Fields = {}
  const asked = new Set<string>()
  for (const { document, line } of documentsWith(turn, actions, about)) {
    const filled = fill(turn, document, given, line)
    if ('refusal' in filled) return filled
    Object.assign(facts, filled.facts)
    for (const name of Object.keys(document.contents)) asked.add(name)
  }
  const strange = Object.keys(given).find((name) => !asked.has(name))
  if (strange === undefined) return { facts }
  const message = `No document of "${actions.join(', ')}" has the content "${strange}".`
  return { refusal: malformed(turn.loaded, [message, { id: 'not-asked', at: strange }]) }
}

function documentsWith(
  { loaded, state, now }: Turn,
  actions: readonly string[],
  about: string | undefined,
): { document: Document; line: string }[] {
  if (!state) return []
  return Object.values(loaded.policy.documents)
    .filter((document) => actions.includes(document.with))
    .flatMap((document) => {
      const line = lineItHoldsFor(loaded, state, now, document.when, about)
      return line === undefined ? [] : [{ document, line }]
    })
}

function fill(turn: Turn, document: Document, given: Fields, line: string): Contents {
  const facts: Fields = {}
  const missing: Missing[] = []
  for (const [name, content] of Object.entries(document.contents)) {
    const clause = content.clause ?? document.clause
    if (content.fixed && !isBlank(given[name])) {
      const message = `"${name}" is the policy's own to fill in; leave it out.`
      return { refusal: refusal(turn.loaded, 'guarded', { clause, message, overrulable: false }) }
    }
    const value = given[name] ?? fromPolicy(turn, content, line)
    if (isBlank(value)) {
      if (content.required !== false && content.required !== 'wanted')
        missing.push({ what: 'content', name, clause })
      continue
    }
    const wrong = wrongAnswer(name, value, content, turn.now)
    if (wrong) return { refusal: malformed(turn.loaded, wrong) }
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

function fromPolicy(turn: Turn, { from }: Content, line: string): unknown {
  if (!from) return undefined
  const state = stateOf(turn)
  const value = evaluate(turn.loaded, from, scopeOf(turn.loaded, state, turn.now, line))
  if (!value.known) return undefined
  if (typeof value.value === 'number')
    return formatInstant(value.value, turn.loaded.contextOf(state.region).zone)
  if (Array.isArray(value.value)) return value.value.map(String).join('; ')
  return typeof value.value === 'boolean' ? value.value : String(value.value)
}
