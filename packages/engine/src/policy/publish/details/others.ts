import { deadlineInWords, periodInWords } from '../deadline-words.ts'
import type { Detail } from '../page.ts'
import { stepName } from '../words.ts'
import type { Details } from './details.ts'

/** Suspensions: what is shut meanwhile, and when it ends. */
export const suspensionDetails: Details = (words) =>
  Object.values(words.policy.suspensions).map(({ clause, title, shuts, until }): Detail => {
    const { phrases, policy, fill, text } = words
    const shut = [
      ...shuts.remedies.map((name) => text(policy.remedies[name]?.title)),
      ...shuts.steps.map((id) => stepName(words, { id })),
    ]
    const ends = until && deadlineInWords(words, until)
    const said = [
      text(title),
      ...(shut.length > 0 ? [fill(phrases.shuts, { list: words.all(shut) })] : []),
      ...(ends === undefined ? [] : [fill(phrases.until, { deadline: ends })]),
    ]
    return { clause, label: 'suspension', text: said.join('; ') }
  })

/** What counts as a seller's failure, and what can follow. */
export const conductDetails: Details = (words) => {
  const { phrases, policy, fill, text } = words
  const { failures = {}, sanctions = {}, contest } = policy.conduct ?? {}
  const ends = contest && deadlineInWords(words, contest.deadline)
  return [
    ...Object.values(failures).map(
      ({ clause, title }): Detail => ({ clause, label: 'conduct', text: text(title) }),
    ),
    ...Object.values(sanctions).map(({ clause, title, after, notice }): Detail => {
      const said = [
        text(title),
        fill(phrases.afterFailures, { count: `${after}×` }),
        ...(notice ? [fill(phrases.notice, { period: periodInWords(words, notice) })] : []),
      ]
      return { clause, label: 'conduct', text: said.join(', ') }
    }),
    ...(contest && ends !== undefined
      ? [
          {
            clause: contest.clause,
            label: 'conduct' as const,
            text: fill(phrases.askedFor, { deadline: ends }),
          },
        ]
      : []),
  ]
}

/** What goes out in writing, and what must be in it. */
export const documentDetails: Details = (words) =>
  Object.values(words.policy.documents).map(({ clause, title, contents }): Detail => {
    const parts = Object.values(contents).map(({ label }) => words.text(label))
    const text = words.text(title)
    return {
      clause,
      label: 'document',
      text: parts.length === 0 ? text : `${text}${words.phrases.colon}${words.all(parts)}`,
    }
  })

export const serviceDetails: Details = (words) =>
  Object.values(words.policy.services).map(
    ({ clause, title }): Detail => ({ clause, label: 'service', text: words.text(title) }),
  )
