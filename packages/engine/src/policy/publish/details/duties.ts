import type { Consequence, Obligation } from '../../model.ts'
import { deadlineInWords } from '../deadline-words.ts'
import { qualified } from '../qualified.ts'
import { startOfEvents } from '../starts.ts'
import { capital, dutyName, partyName, type Words } from '../words.ts'
import type { Details } from './details.ts'

/** Who owes what by when, what stops the clock, and what follows if it is not done. */
export const dutyDetails: Details = (words) =>
  Object.values(words.policy.obligations).flatMap((obligation) => {
    const { clause } = obligation
    return clause === undefined ? [] : [{ clause, label: 'duty', text: duty(words, obligation) }]
  })

function duty(words: Words, obligation: Obligation): string {
  const { title, does, owes, deadline, after, pauses, ifLate } = obligation
  const only = qualified(words, '', obligation)
  const what = words.text(title) || does.map((action) => dutyName(words, action)).join(' / ')
  const who = words.fill(words.phrases.who, { what: capital(what), who: partyName(words, owes) })
  const ends = deadline && deadlineInWords(words, deadline, startOfEvents(words, after))
  return [
    `${ends === undefined ? who : `${who}${words.phrases.colon}${ends}`}${only}.`,
    ...paused(words, pauses),
    ...otherwise(words, ifLate),
  ].join(' ')
}

export function paused(words: Words, pauses: readonly string[]): string[] {
  const { phrases, policy, text } = words
  const reasons = pauses.flatMap((name) => {
    if (name === 'awaiting-information') return [phrases.pausedWaiting]
    const suspension = policy.suspensions[name]
    return suspension ? [text(suspension.title)] : []
  })
  return reasons.length === 0 ? [] : [words.fill(phrases.paused, { list: words.all(reasons) })]
}

/** What follows lateness, as far as it concerns the reader. */
export function otherwise(words: Words, ifLate: readonly Consequence[]): string[] {
  const told = [...new Set(ifLate.flatMap((consequence) => consequenceInWords(words, consequence)))]
  return told.length === 0 ? [] : [`${words.phrases.otherwise}${words.phrases.colon}${words.all(told)}.`]
}

function consequenceInWords(words: Words, consequence: Consequence): string[] {
  const { late } = words.phrases
  switch (consequence.do) {
    case 'refuse':
    case 'approve':
    case 'escalate':
    case 'compensate':
      return [late[consequence.do]]
    case 'close':
    case 'lapse':
    case 'abandon':
      return [late.close]
    case 'grant':
      return [
        words.fill(late.grant, { remedy: words.text(words.policy.remedies[consequence.remedy]?.title) }),
      ]
    default:
      return []
  }
}
