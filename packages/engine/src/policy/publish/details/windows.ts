import { deadlineInWords } from '../deadline-words.ts'
import { capital } from '../words.ts'
import type { Details } from './details.ts'

/** The windows that a clause sets, with their titles where they have some. */
export const windowDetails: Details = (words) =>
  Object.values(words.policy.windows).flatMap(({ clause, title, deadline }) => {
    if (clause === undefined) return []
    const ends = deadlineInWords(words, deadline)
    if (ends === undefined) return []
    return [
      {
        clause,
        label: 'window',
        text: title === undefined ? capital(ends) : `${words.text(title)}${words.phrases.colon}${ends}`,
      },
    ]
  })
