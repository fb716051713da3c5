import { may } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { becomingView } from './becoming-view.ts'
import { fieldsShown } from './fields.ts'
import { whyNot } from './possible.ts'
import { refusalTold } from './told.ts'
import type { Looking } from './view.ts'

/** Commands of their own accord; what they owe stands under `next`, and reviews and outside bodies have places of their own. */
const builtIn = ['withdraw', 'provide-information', 'answer-as-seller', 'contest-sanction']

type OwnAction = ReturnType<typeof actionShown> & { kinds?: ReturnType<typeof becomingView> }

/** What a customer or seller can do of their own accord, with why not where it is shut. */
export function ownActions(looking: Looking): OwnAction[] {
  const { loaded, parties } = looking
  const [party] = parties
  if (party === undefined) return []
  const own = Object.entries(loaded.policy.actions).flatMap(([name, action]) =>
    action.builtIn ? [] : [name],
  )
  return [
    ...[...builtIn, ...own]
      .filter((name) => may(loaded, { party }, name))
      .map((name) => actionShown(looking, party, { do: name })),
    ...changingKind(looking, party),
  ]
}

/** Turning the case into another kind of request, with what it can become; nothing where it leads nowhere for them. */
function changingKind(looking: Looking, party: string): OwnAction[] {
  const name = 'change-kind'
  const kinds = may(looking.loaded, { party }, name) ? becomingView(looking, party) : []
  const [first] = kinds
  if (!first) return []
  const action = actionShown(looking, party, { do: name, with: { kind: first.kind } })
  return [{ ...action, allowed: action.allowed && kinds.some(({ allowed }) => allowed), kinds }]
}

function actionShown(
  { loaded, state, now, language }: Looking,
  party: string,
  command: { do: string; with?: Record<string, unknown> },
) {
  const { actions, requests } = loaded.policy
  const { title, clause = requests[state.kind]?.clause, ask = {} } = actions[command.do] ?? {}
  const refusal = whyNot(loaded, state, { party }, command, now)
  const called = inLanguage(title, language)
  const fields = fieldsShown(ask, language)
  return {
    do: command.do,
    ...(called === undefined ? {} : { title: called }),
    allowed: refusal === undefined,
    ...(clause === undefined ? {} : { clause }),
    ...(fields.length > 0 ? { fields } : {}),
    ...(refusal ? { refusal: refusalTold(loaded, language, refusal) } : {}),
  }
}
