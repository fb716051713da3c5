import type { Policy, Text } from '../../model.ts'
import { deadlineInWords, periodInWords } from '../deadline-words.ts'
import type { Detail } from '../page.ts'
import { onlyIf, qualified } from '../qualified.ts'
import { stepName } from '../words.ts'
import type { Details } from './details.ts'

/** Suspensions: what is shut meanwhile, and when it ends. */
export const suspensionDetails: Details = (words) =>
  Object.values(words.policy.suspensions).map(({ clause, title, shuts, until, while: holds }): Detail => {
    const { phrases, policy, fill, text } = words
    const shut = [
      ...shuts.remedies.map((name) => text(policy.remedies[name]?.title)),
      ...shuts.steps.map((id) => stepName(words, stepCalled(policy, id))),
    ]
    const ends = until && deadlineInWords(words, until)
    const said = [
      [text(title), ...onlyIf(words, holds)].join(' — '),
      ...(shut.length > 0 ? [fill(phrases.shuts, { list: words.all(shut) })] : []),
      ...(ends === undefined ? [] : [fill(phrases.until, { deadline: ends })]),
    ]
    return { clause, label: 'suspension', text: said.join(phrases.semicolon) }
  })

function stepCalled({ remedies }: Policy, id: string): { id: string; title?: Text } {
  const all = Object.values(remedies).flatMap(({ steps }) => steps)
  return all.find((step) => step.id === id && step.title) ?? { id }
}

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
        fill(phrases.afterFailures, { count: String(after) }),
        ...(notice ? [fill(phrases.notice, { period: periodInWords(words, notice) })] : []),
      ]
      return { clause, label: 'conduct', text: said.join(phrases.semicolon) }
    }),
    ...(contest && ends !== undefined
      ? [
          {
            clause: contest.clause,
            label: 'conduct' as const,
            text: `${phrases.contest}${phrases.colon}${fill(phrases.askedFor, { deadline: ends })}`,
          },
        ]
      : []),
  ]
}

/** What goes out in writing, and what must be in it. */
export const documentDetails: Details = (words) =>
  Object.values(words.policy.documents).map(({ clause, title, contents, when }): Detail => {
    const parts = Object.values(contents).map(({ label }) => words.text(label))
    const text = words.text(title)
    return {
      clause,
      label: 'document',
      text: qualified(
        words,
        parts.length === 0 ? text : `${text}${words.phrases.colon}${words.all(parts)}`,
        when ? { when } : {},
      ),
    }
  })

export const serviceDetails: Details = (words) =>
  Object.values(words.policy.services).map(
    ({ clause, title, when }): Detail => ({
      clause,
      label: 'service',
      text: qualified(words, words.text(title), when ? { when } : {}),
    }),
  )
