import { may } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { fieldsShown } from './fields.ts'
import { whyNot } from './possible.ts'
import { refusalTold } from './told.ts'
import type { Looking } from './view.ts'

/** Commands of their own accord; what they owe stands under `next`, and reviews and outside bodies have places of their own. */
const builtIn = ['withdraw', 'provide-information', 'answer-as-seller', 'contest-sanction']

/** What a customer or seller can do of their own accord, with why not where it is shut. */
export function ownActions({ loaded, state, parties, now, language }: Looking) {
  const [party] = parties
  if (party === undefined) return []
  const { actions, requests } = loaded.policy
  const own = Object.entries(actions).flatMap(([name, action]) => (action.builtIn ? [] : [name]))
  return [...builtIn, ...own]
    .filter((name) => may(loaded, { party }, name))
    .map((name) => {
      const { title, clause = requests[state.kind]?.clause, ask = {} } = actions[name] ?? {}
      const refusal = whyNot(loaded, state, { party }, { do: name }, now)
      const called = inLanguage(title, language)
      const fields = fieldsShown(ask, language)
      return {
        do: name,
        ...(called === undefined ? {} : { title: called }),
        allowed: refusal === undefined,
        ...(clause === undefined ? {} : { clause }),
        ...(fields.length > 0 ? { fields } : {}),
        ...(refusal ? { refusal: refusalTold(loaded, language, refusal) } : {}),
      }
    })
}
