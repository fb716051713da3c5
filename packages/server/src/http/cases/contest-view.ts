/** What somebody can do who is not satisfied: the reviews and the outside bodies of the policy, with why not where one is shut. */
import { bodiesOf, may, reviewOpenUntil } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { whyNot } from './possible.ts'
import { factTold, refusalTold } from './told.ts'
import { instantsOf, type Looking } from './view.ts'

export function bodiesView(looking: Looking) {
  const { loaded, state, now, language } = looking
  const at = instantsOf(loaded, state)
  return bodiesOf(loaded, state, now).map(({ body, state: standing, until, facts }) => {
    const { title, address, clause, after = [] } = loaded.policy.outsideBodies[body] ?? {}
    return {
      body,
      title: inLanguage(title, language) ?? body,
      clause,
      ...(address ? { address } : {}),
      open: standing === 'open',
      state: standing,
      ...(until === undefined ? {} : { until: at(until) }),
      ...(standing === 'not-yet' ? { after: [...after] } : {}),
      ...(facts.length > 0 ? { facts: facts.map((fact) => factTold(loaded, language, fact)) } : {}),
      ...(standing === 'open' ? referring(looking, body) : {}),
    }
  })
}

/** Whether a customer or seller can say that they turned to a body; nothing where the policy leaves that to others. */
function referring({ loaded, state, viewer, now, language }: Looking, body: string) {
  if (viewer === 'ours' || !may(loaded, { party: viewer }, 'refer')) return {}
  const refusal = whyNot(loaded, state, { party: viewer }, { do: 'refer', with: { body } }, now)
  return {
    refer: {
      allowed: refusal === undefined,
      ...(refusal ? { refusal: refusalTold(loaded, language, refusal) } : {}),
    },
  }
}

/** The reviews that the viewer can ask for; our own people see all. */
export function reviewsView(looking: Looking) {
  const { loaded, state, viewer, parties, now, language } = looking
  const at = instantsOf(loaded, state)
  return Object.entries(loaded.policy.reviews).flatMap(([name, review]) => {
    const party = viewer === 'ours' ? parties[0] : viewer
    if (party === undefined || (viewer !== 'ours' && !review.askedBy.includes(viewer))) return []
    const refusal = whyNot(loaded, state, { party }, { do: 'request-review', with: { review: name } }, now)
    const asked = state.reviews.filter((each) => each.review === name).at(-1)
    const until = reviewOpenUntil(loaded, state, now, name)
    return [
      {
        review: name,
        title: inLanguage(review.title, language) ?? name,
        clause: review.clause,
        open: refusal === undefined,
        ...(until === undefined ? {} : { until: at(until) }),
        ...(asked ? { askedAt: at(asked.at) } : {}),
        ...(asked?.outcome ? { outcome: asked.outcome } : {}),
        ...(refusal ? { refusal: refusalTold(loaded, language, refusal) } : {}),
      },
    ]
  })
}
