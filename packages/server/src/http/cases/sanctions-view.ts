import { type CaseEvent, contestOpenUntil } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { instantsOf, type Looking } from './view.ts'

/** The sanctions of a case, as the seller sees them: those that a person decided, with the reasons and how to contest them. */
export function ownSanctions({ loaded, state, now, language }: Looking, events: readonly CaseEvent[]) {
  const at = instantsOf(loaded, state)
  const { conduct } = loaded.policy
  return state.sanctions
    .filter((each) => each.state !== 'proposed')
    .map(({ sanction, state: stage, at: since, effective }) => {
      const declared = conduct?.sanctions[sanction]
      const decided = events.findLast(
        (event) => event.type === 'sanction-decided' && event.data.sanction === sanction,
      )
      const until = contestOpenUntil(loaded, state, now, sanction)
      const reasons = decided?.type === 'sanction-decided' ? decided.data.reasons : undefined
      return {
        sanction,
        title: inLanguage(declared?.title, language) ?? sanction,
        state: stage,
        at: at(since),
        ...(effective === undefined ? {} : { effective: at(effective) }),
        clause: declared?.clause ?? '',
        ...(reasons ? { reasons } : {}),
        ...(conduct?.contest
          ? {
              contest: {
                open: stage === 'decided' && (until === undefined || now < until),
                ...(until === undefined ? {} : { until: at(until) }),
                clause: conduct.contest.clause,
              },
            }
          : {}),
      }
    })
}
