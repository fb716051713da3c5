import type * as z from 'zod/mini'
import {
  condition,
  flag,
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
import { consequences } from './consequence.ts'
import { deadlineKeys } from './deadline.ts'

const reminder = section({
  at: key(name, '"2 days before", or a share of the time, "50%".'),
  to: key(name, 'Who is reminded.'),
  message: maybe(name, 'The message that is sent.'),
})

/** What obligations and the steps of remedies have in common. */
export const dutyKeys = {
  ...deadlineKeys,
  title: maybe(text, 'What people call it.'),
  owes: key(name, 'Who owes it: a team, customer, seller, carrier, system or a party.'),
  clause: maybe(name, 'The clause that promises it.'),
  when: maybe(condition, 'Owed only where this holds.'),
  pauses: maybe(names, 'Statuses and suspensions during which the clock rests.'),
  remind: maybe(list(reminder), 'Reminders before it is due.'),
  'if-late': maybe(consequences, 'What follows when it is late.'),
  'if-kept': maybe(consequences, 'What follows when it is kept.'),
}

const obligation = section({
  ...dutyKeys,
  to: maybe(name, 'To whom; default: the customer.'),
  does: key(names, 'The action, or actions, that fulfil it.'),
  after: maybe(names, 'The event, or events, that raise it; left out where a consequence does.'),
  for: maybe(names, 'Kinds of request; left out, all.'),
  'void-on': maybe(names, 'Events after which it is no longer owed.'),
  'survives-end': maybe(flag, 'Still owed after the case has ended.'),
  again: maybe(oneOf('ignore', 'restart', 'also'), 'What a second raising does; default: ignore.'),
  every: maybe(period, 'Raised again so long after each time.'),
})

/** Who owes what, by when. */
export const obligationKeys = {
  obligations: maybe(named(obligation), 'Who owes what to whom, by when, and what follows if not.'),
}

export type AuthoredObligation = z.infer<typeof obligation>
export type AuthoredDuty = z.infer<z.ZodMiniObject<typeof dutyKeys>>
export type AuthoredReminder = z.infer<typeof reminder>
