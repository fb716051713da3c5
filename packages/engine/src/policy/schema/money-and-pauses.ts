import type * as z from 'zod/mini'
import { condition, expression, key, list, maybe, name, named, names, section, text, until } from './atoms.ts'

const cost = section({
  what: key(name, 'What is paid for.'),
  title: maybe(text, 'What people call it; default, the usual word for it.'),
  when: maybe(condition, 'Where it applies; left out, always.'),
  for: maybe(names, 'Kinds of request; left out, all.'),
  payer: key(name, 'Who pays: customer, company, seller, nobody, or a party.'),
  amount: maybe(expression, 'How much.'),
  clause: key(name, 'The clause that says so.'),
})

const suspension = section({
  title: key(text, 'What people call it.'),
  while: key(condition, 'It lasts while this holds.'),
  until: maybe(until, 'When it lifts by itself.'),
  clause: key(name, 'The clause that says so.'),
  shuts: maybe(
    section({
      remedies: maybe(names, 'Remedies that cannot be chosen meanwhile.'),
      steps: maybe(names, 'Steps that cannot be done meanwhile.'),
      actions: maybe(names, 'Actions that cannot be done meanwhile.'),
    }),
    'What is shut meanwhile.',
  ),
})

/** Who pays, and what is shut for a while. */
export const moneyAndPauseKeys = {
  costs: maybe(list(cost), 'Who pays for what.'),
  suspensions: maybe(named(suspension), 'What is shut while a condition holds.'),
}

export type AuthoredCost = z.infer<typeof cost>
export type AuthoredSuspension = z.infer<typeof suspension>
