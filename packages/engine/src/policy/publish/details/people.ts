import { calendarInWords, closedDaysInWords } from '../calendar-words.ts'
import { deadlineInWords, periodInWords } from '../deadline-words.ts'
import type { Detail } from '../page.ts'
import { qualified } from '../qualified.ts'
import { startOfEvents, startOfInstant } from '../starts.ts'
import { partyName } from '../words.ts'
import type { Details } from './details.ts'

/** The channels that a clause opens, with their hours where they have some. */
export const hourDetails: Details = (words) => {
  const channels = Object.values(words.policy.channels)
  const open = channels.flatMap(({ clause, calendar, title }): Detail[] => {
    if (clause === undefined || calendar === undefined) return []
    const items = closedDaysInWords(words, calendar)
    return [
      {
        clause,
        label: 'hours',
        ...(items.length === 0 ? {} : { items }),
        text: `${words.text(title)}${words.phrases.colon}${calendarInWords(words, calendar)}`,
      },
    ]
  })
  const others = channels.filter(({ clause, calendar }) => clause !== undefined && calendar === undefined)
  const groups = Map.groupBy(others, ({ clause }) => clause as string)
  const listed = [...groups].map(
    ([clause, group]): Detail => ({
      clause,
      label: 'channel',
      text: words.any(group.map(({ title }) => words.text(title))),
    }),
  )
  return [...open, ...listed]
}

/** The levels of a case: the first has it from the start, a later one after its time, or when it is passed on. */
export const levelDetails: Details = (words) => {
  const { phrases, policy } = words
  const from = policy.escalation?.from
  const start = from ? startOfInstant(words, from) : phrases.starts.opened
  return (policy.escalation?.levels ?? []).map(({ team, after, clause }, place): Detail => {
    const timed = after && `${periodInWords(words, after)} ${start?.after ?? ''}`.trim()
    const when = timed ?? (place === 0 ? phrases.firstLevel : undefined)
    const name = partyName(words, team)
    return { clause, label: 'level', text: when === undefined ? name : `${name}${phrases.colon}${when}` }
  })
}

export const reviewDetails: Details = (words) =>
  Object.values(words.policy.reviews).flatMap((review): Detail[] => {
    const { clause, title, by, deadline, askWithin, answerClause, checklist } = review
    const { phrases, fill, text } = words
    const start = startOfEvents(words, ['review-requested'])
    const answer = deadline && deadlineInWords(words, deadline, start)
    const ask = askWithin && deadlineInWords(words, askWithin)
    const said = [
      `${text(title)}, ${fill(phrases.byTeam, { team: partyName(words, by) })}`,
      ...(answer === undefined ? [] : [answer]),
      ...(ask === undefined ? [] : [fill(phrases.askedFor, { deadline: ask })]),
    ]
    return [
      { clause, label: 'review', text: said.join(phrases.semicolon) },
      ...(answerClause === undefined || answer === undefined
        ? []
        : [
            {
              clause: answerClause,
              label: 'review' as const,
              text: `${text(title)}${words.phrases.colon}${answer}`,
            },
          ]),
      ...Object.values(checklist).flatMap(({ label, clause: own }): Detail[] =>
        own === undefined ? [] : [{ clause: own, label: 'review', text: text(label) }],
      ),
    ]
  })

export const bodyDetails: Details = (words) =>
  Object.values(words.policy.outsideBodies).map(({ clause, title, address, within, when }): Detail => {
    const ends = within && deadlineInWords(words, within)
    const said = ends === undefined ? words.text(title) : `${words.text(title)}${words.phrases.colon}${ends}`
    const text = qualified(words, said, when ? { when } : {})
    return address === undefined
      ? { clause, label: 'body', text }
      : { clause, label: 'body', text, link: address }
  })
