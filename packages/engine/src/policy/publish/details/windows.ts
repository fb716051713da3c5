import { deadlineInWords } from '../deadline-words.ts'
import type { Details } from './details.ts'

/** The windows that a clause sets: until when a request can be made. */
export const windowDetails: Details = (words) =>
  Object.values(words.policy.windows).flatMap(({ clause, title, deadline }) => {
    if (clause === undefined) return []
    const ends = deadlineInWords(words, deadline)
    if (ends === undefined) return []
    return [
      { clause, label: 'window', text: title ? `${words.text(title)}${words.phrases.colon}${ends}` : ends },
    ]
  })
