import { builtInFacts } from '../../policy/expressions/built-in-facts.ts'
import type { Fields } from '../../policy/expressions/types.ts'
import type { FactDeclaration } from '../../policy/model.ts'
import { named } from '../named.ts'
import type { Turn } from '../turn.ts'
import { isMap } from './plain.ts'
import { wrongValue } from './value.ts'
import type { Malformed } from './wrong.ts'

/** What the case works out itself, and nobody records. */
const ownWork = /^(id|head|lines|decision\..*)$/

/**
 * Says what is wrong with facts that somebody records: a name the policy does not know, a value of another type, or what the case works out itself.
 * `null` takes a fact back.
 */
export function wrongFacts(
  turn: Turn,
  subject: FactDeclaration['subject'],
  facts: Fields,
  within = '',
): Malformed | undefined {
  for (const [key, value] of Object.entries(facts)) {
    const name = within + key
    const wrong =
      key === 'attributes' && within === '' && isMap(value)
        ? wrongFacts(turn, subject, value)
        : isMap(value)
          ? wrongFacts(turn, subject, value, `${name}.`)
          : wrongFact(turn, subject, name, value)
    if (wrong) return wrong
  }
  return undefined
}

function wrongFact(
  { loaded }: Turn,
  subject: FactDeclaration['subject'],
  name: string,
  value: unknown,
): Malformed | undefined {
  const declared = loaded.policy.facts.find((each) => each.subject === subject && each.name === name)
  const builtIn = subject === 'case' ? undefined : named(builtInFacts[subject], name)
  const known = declared ?? builtIn
  if (!known) return [`The policy knows no fact "${subject}.${name}".`, { id: 'not-asked', at: name }]
  if (subject !== 'customer' && subject !== 'seller' && ownWork.test(name))
    return [`"${subject}.${name}" is not for anybody to record.`, { id: 'not-theirs', at: name }]
  if (value === null) return undefined
  if (builtIn && 'entries' in builtIn)
    return Array.isArray(value) && value.every(isMap)
      ? undefined
      : [`"${name}" must be a list of entries.`, { id: 'not-a', at: name, type: 'list' }]
  return wrongValue(name, value, known.type, known.options)
}
