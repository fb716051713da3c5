import { deadlineInWords } from '../deadline-words.ts'
import type { Details } from './details.ts'

/** The windows that a clause sets, by their titles; one without a title only serves others. */
export const windowDetails: Details = (words) =>
  Object.values(words.policy.windows).flatMap(({ clause, title, deadline }) => {
    if (clause === undefined || title === undefined) return []
    const ends = deadlineInWords(words, deadline)
    if (ends === undefined) return []
    return [{ clause, label: 'window', text: `${words.text(title)}${words.phrases.colon}${ends}` }]
  })
