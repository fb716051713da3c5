import * as z from 'zod/mini'
import {
  condition,
  count,
  expression,
  key,
  list,
  maybe,
  name,
  named,
  names,
  oneOf,
  period,
  section,
  text,
} from './atoms.ts'
import { deadlineKeys, deadlineOrUntil } from './deadline.ts'

const level = section({
  team: key(name, 'The team that has the case at this level.'),
  after: maybe(period, 'The time after which the case arrives here by itself.'),
  for: maybe(names, 'Kinds of request; left out, all.'),
  when: maybe(condition, 'Judged when the time is over: the case arrives here only where it holds.'),
  clause: key(name, 'The clause that says so.'),
  pauses: maybe(names, 'Statuses and suspensions during which the clock rests.'),
})

const escalation = section({
  from: maybe(expression, 'Default: case.openedAt.'),
  'stops-on': maybe(names, 'Default: resolved, and the ends of the case.'),
  levels: key(list(level), 'The levels, from the first.'),
})

const review = section({
  ...deadlineKeys,
  title: key(text, 'What people call it.'),
  by: key(name, 'The team that answers.'),
  'asked-by': maybe(names, 'customer (default) or seller.'),
  of: key(names, 'The events that can be reviewed.'),
  'ask-within': maybe(deadlineOrUntil, 'By when it can be asked for.'),
  clause: key(name, 'The clause that gives the right.'),
  'answer-clause': maybe(name, 'The clause of the time for the answer.'),
  checklist: maybe(
    named(
      z.union([
        section({ label: key(text, 'The question.'), clause: maybe(name, 'The clause that asks it.') }),
        text,
      ]),
    ),
    'What must be answered.',
  ),
})

const body = section({
  title: key(text, 'The name of the body.'),
  when: maybe(condition, 'For whom.'),
  after: key(names, 'The events after which it is open.'),
  ...deadlineKeys,
  within: maybe(deadlineOrUntil, 'By when: a period, with `from` beside it or within it.'),
  clause: key(name, 'The clause that names it.'),
  address: maybe(name, 'Where it is found.'),
})

const conduct = section({
  failures: key(
    named(
      section({
        title: key(text, 'What people call it.'),
        on: maybe(name, 'The event at which it is recorded.'),
        when: maybe(condition, 'Where it applies.'),
        clause: key(name, 'The clause that forbids it.'),
      }),
    ),
    "What counts as a seller's failure.",
  ),
  sanctions: maybe(
    named(
      section({
        title: key(text, 'What people call it.'),
        standing: key(oneOf('good', 'restricted', 'terminated'), 'What the seller becomes.'),
        after: key(count, 'Proposed after so many failures.'),
        notice: maybe(period, 'The time before it takes effect.'),
        clause: key(name, 'The clause that allows it.'),
      }),
    ),
    'What a person may then decide.',
  ),
  contest: maybe(
    section({ ...deadlineKeys, clause: key(name, 'The clause that gives the right.') }),
    'How a seller contests it.',
  ),
})

/** How a case moves up, and where it can go. */
export const escalationKeys = {
  escalation: maybe(escalation, 'The levels a case moves up.'),
  reviews: maybe(named(review), 'Who reviews on request.'),
  'outside-bodies': maybe(named(body), 'Where a customer may turn afterwards.'),
  conduct: maybe(conduct, "A seller's failures and what may follow."),
}

export type AuthoredEscalation = z.infer<typeof escalation>
export type AuthoredReview = z.infer<typeof review>
export type AuthoredBody = z.infer<typeof body>
export type AuthoredConduct = z.infer<typeof conduct>
