import { formatInstant } from '../calendar/index.ts'
import { evaluate, holds } from '../policy/expressions/evaluate.ts'
import type { Fields } from '../policy/expressions/types.ts'
import { leadLine } from './duties.ts'
import { isBlank, wrongValue } from './inputs.ts'
import { refusal } from './refusals.ts'
import { scopeOf } from './scope.ts'
import { stateOf, type Turn } from './turn.ts'
import type { Missing, Refusal } from './types.ts'

/** The contents as the command gives them. */
export const givenContents = (turn: Turn): Fields => (turn.command.with?.contents ?? {}) as Fields

/**
 * The contents of the documents that go out with this action: as given, else filled in from the policy. A document does not go, and the action is
 * not done, while one of its contents is missing or empty. Whether a document goes is judged on the case as the action leaves it.
 */
export function contentsFor(turn: Turn): { facts: Fields } | { refusal: Refusal } {
  const { loaded, command, now } = turn
  const given = givenContents(turn)
  const facts: Fields = {}
  const asked = new Set<string>()
  for (const document of Object.values(loaded.policy.documents)) {
    const state = turn.state
    if (document.with !== command.do || !state) continue
    const scope = scopeOf(loaded, state, now, leadLine(state))
    if (document.when && holds(loaded, document.when, scope) !== true) continue
    const missing: Missing[] = []
    for (const [name, content] of Object.entries(document.contents)) {
      asked.add(name)
      if (content.fixed && !isBlank(given[name])) {
        const message = `"${name}" is the policy's own to fill in; leave it out.`
        return {
          refusal: refusal(loaded, 'guarded', {
            clause: content.clause ?? document.clause,
            message,
            overrulable: false,
          }),
        }
      }
      const value = given[name] ?? fromPolicy(turn, content)
      if (isBlank(value)) {
        if (content.required !== false)
          missing.push({ what: 'content', name, clause: content.clause ?? document.clause })
        continue
      }
      const wrong = wrongValue(name, value, content.type, content.options && Object.keys(content.options))
      if (wrong) return { refusal: refusal(loaded, 'invalid', { message: wrong }) }
      facts[name] = value
    }
    if (missing.length > 0) {
      const names = missing.map((piece) => `"${piece.name}"`).join(', ')
      return {
        refusal: refusal(loaded, 'contents-missing', {
          clause: missing[0]?.clause ?? document.clause,
          message: `"${command.do}" cannot go out yet: ${names} ${missing.length === 1 ? 'is' : 'are'} empty.`,
          missing,
        }),
      }
    }
  }
  const strange = Object.keys(given).find((name) => !asked.has(name))
  if (strange)
    return {
      refusal: refusal(loaded, 'invalid', {
        message: `No document of "${command.do}" has the content "${strange}".`,
      }),
    }
  return { facts }
}

function fromPolicy(turn: Turn, content: { from?: Parameters<typeof evaluate>[1]; type: string }): unknown {
  if (!content.from) return undefined
  const state = stateOf(turn)
  const value = evaluate(turn.loaded, content.from, scopeOf(turn.loaded, state, turn.now, leadLine(state)))
  if (!value.known) return undefined
  if (typeof value.value === 'number')
    return formatInstant(value.value, turn.loaded.contextOf(state.region).zone)
  return typeof value.value === 'boolean' ? value.value : String(value.value)
}
