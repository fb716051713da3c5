import { offersOf } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { namesOf } from './names-of.ts'
import { type NextStep, owedFor } from './next.ts'
import { dueOf, type Looking } from './view.ts'

/** The choices among remedies that wait for the customer, a line each. */
export function choicesNext(looking: Looking): NextStep[] {
  const { loaded, state, now, language } = looking
  const open = offersOf(loaded, state, now)
  return state.lines.flatMap(({ id, offers = [] }) => {
    const remedies = open.filter(
      ({ line, remedy, offered }) => line === id && offered && offers.includes(remedy),
    )
    if (remedies.length === 0) return []
    const owed = owedFor(state, 'choose-remedy')
    return [
      {
        do: 'choose-remedy',
        title: namesOf(loaded, language).duty('choose-remedy'),
        line: id,
        ...dueOf(looking, owed?.due),
        ...(owed?.clause ? { clause: owed.clause } : {}),
        remedies: remedies.map(({ remedy, worth }) => ({
          remedy,
          title: inLanguage(loaded.policy.remedies[remedy]?.title, language) ?? remedy,
          ...(worth === undefined ? {} : { worth }),
        })),
      },
    ]
  })
}
